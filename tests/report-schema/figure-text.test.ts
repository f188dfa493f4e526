import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureText, figureWithUnit, plainDigits, readFigureText } from "#report-schema/figure-text.ts";
import type { FigureKind } from "#report-schema/format.ts";
import { anyValue } from "./any-figures.ts";

const kinds: readonly FigureKind[] = ["count", "change", "money"];

describe("a figure as text (数据项的写法)", () => {
  it.each(kinds)("reads back what it prints: %s", (kind) => {
    fc.assert(
      fc.property(anyValue(kind), (value) => {
        expect(readFigureText(figureText(kind, value), kind)).toEqual({ kind: "figure", value });
      }),
    );
  });

  it.each(kinds)("reads full-width digits, thousands set apart and spaces around alike: %s", (kind) => {
    fc.assert(
      fc.property(anyValue(kind), (value) => {
        const plain = figureText(kind, value);
        const grouped = plain.replace(/\d(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/gu, "$&,");
        const wide = plain.replace(/[\d.-]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        const spaced = `　${plain.replace("-", "- ")}\u00a0 \n`;
        const gaps = ["\u00a0", " ", "\u2009", "　"].map((gap) => grouped.replaceAll(",", gap));
        for (const text of [grouped, wide, spaced, ...gaps]) {
          expect(readFigureText(text, kind), text).toEqual({ kind: "figure", value });
        }
      }),
    );
  });

  it("takes numbers side by side for one only where they are its groups of three", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(99_999).map(String), { minLength: 2, maxLength: 4 }),
        fc.constantFrom(" ", "\u00a0", "　", "  ", "\t", "\n", " \u200b"),
        (numbers, gap) => {
          const text = numbers.join(gap);
          const isOneSpace = /^[ \u00a0\u3000]\u200b?$/u.test(gap);
          const areGroups = isOneSpace && /^[1-9]\d{0,2}(?:;\d{3})+$/u.test(numbers.join(";"));
          const expected = areGroups
            ? { kind: "figure", value: Number(numbers.join("")) }
            : { kind: "problem", problem: "not-a-number" };
          expect(readFigureText(text, "count"), text).toEqual(expected);
        },
      ),
    );
  });

  it.each(["", " ", "　", "\u00a0\t\n", "\u200b"])("takes %j for blank, which is not zero", (text) => {
    for (const kind of kinds) expect(readFigureText(text, kind)).toEqual({ kind: "blank" });
  });

  it.each([
    "/",
    "—",
    "－",
    "无",
    "1,23",
    "12,34,567",
    "1,234,5",
    ",123",
    "十八",
    "18件",
    "1.2万",
    "1e3",
    "0x10",
    "１．",
    "--1",
    "3\n5",
    "12\r\n 345",
    "3\v5",
    "3 5",
    "3　5",
    "１ ８",
    "1 2345",
    "12 34",
    "1 234 56",
    "5 1 234",
    "1,234 567",
    "1 234,567",
    "0 123",
    "1  234",
    "1\t234",
    "3. 5",
    "1.5 123 456",
  ])("does not guess at %j", (text) => {
    for (const kind of kinds) expect(readFigureText(text, kind)).toEqual({ kind: "problem", problem: "not-a-number" });
  });

  it.each([
    ["count", "1.5", "fraction"],
    ["change", "-1.5", "fraction"],
    ["count", "-1", "negative"],
    ["money", "-0.01", "negative"],
    ["money", "0.0000001", "too-precise"],
    ["count", "1234567890123", "too-large"],
    ["money", "1234567890", "too-large"],
  ] as const)("says of a %s “%s” that it is %s", (kind, text, problem) => {
    expect(readFigureText(text, kind)).toEqual({ kind: "problem", problem });
  });

  it.each([
    ["count", "007", 7],
    ["count", "3.0", 3],
    ["count", "-0", 0],
    ["count", "１，２３４", 1234],
    ["count", "1 234", 1234],
    ["count", " 12\u00a0345\u00a0678 ", 12_345_678],
    ["count", "1\u200b2", 12],
    ["change", "- 1 234", -1234],
    ["money", "1 690.9913", 1_690_991_300],
    ["change", "＋3", 3],
    ["change", "−2", -2],
    ["money", "7", 7_000_000],
    ["money", "1,690.9913", 1_690_991_300],
    ["money", "0.000001", 1],
    ["money", "7.0000000000", 7_000_000],
  ] as const)("reads a %s “%s” as %d", (kind, text, value) => {
    const reading = readFigureText(text, kind);
    expect(reading).toEqual({ kind: "figure", value });
    expect(reading.kind === "figure" && Object.is(reading.value, -0)).toBe(false);
  });

  it("prints money in 万元 with four decimals, and six only where 分 are there", () => {
    expect([0, 7_000_000, 1_690_991_300, 1_234_560, 1].map((value) => figureText("money", value))).toEqual([
      "0.0000",
      "7.0000",
      "1690.9913",
      "1.23456",
      "0.000001",
    ]);
    expect(figureWithUnit("money", 7_000_000)).toBe("7.0000万元");
    expect(figureWithUnit("count", 7)).toBe("7");
  });

  it("adds money exactly to 0.01 元", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { maxLength: 30 }), (fen) => {
        const texts = fen.map((value) => figureText("money", value));
        const sum = texts.reduce((total, text) => {
          const reading = readFigureText(text, "money");
          return total + (reading.kind === "figure" ? reading.value : Number.NaN);
        }, 0);
        expect(sum).toBe(fen.reduce((total, value) => total + value, 0));
      }),
    );
  });

  it("reads any text at all as blank, a figure in range, or a problem", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...kinds), (text, kind) => {
        const reading = readFigureText(text, kind);
        if (reading.kind === "figure") expect(Number.isSafeInteger(reading.value)).toBe(true);
        if (reading.kind === "blank") expect(plainDigits(text)).toBe("");
      }),
    );
  });
});
