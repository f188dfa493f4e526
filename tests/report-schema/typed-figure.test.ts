import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigureText } from "#report-schema/figure-text.ts";
import type { FigureKind } from "#report-schema/format.ts";
import { chineseNumeral } from "#report-schema/narrative/chinese-numerals.ts";
import { readTypedFigure, settledText } from "#report-schema/typed-figure.ts";
import { anyValue } from "./any-figures.ts";

const kinds: readonly FigureKind[] = ["count", "change", "money"];
const figure = (value: number) => ({ kind: "figure", value });
const problem = (name: string, offer?: number) => ({
  kind: "problem",
  problem: name,
  ...(offer !== undefined && { offer }),
});

describe("what people write into a cell (填写的写法)", () => {
  it.each([
    ["count", "１８", 18],
    ["count", "1,234", 1234],
    ["count", " 18 件", 18],
    ["count", "18件", 18],
    ["count", "３ 项", 3],
    ["count", "18（件）", 18],
    ["count", "十八", 18],
    ["count", "十八件", 18],
    ["count", "二百三十", 230],
    ["count", "两百", 200],
    ["count", "一百〇五", 105],
    ["count", "零", 0],
    ["change", "减少2项", -2],
    ["change", "增加３", 3],
    ["change", "减少0", 0],
    ["money", "251000元", 25_100_000],
    ["money", "1690.9913万元", 1_690_991_300],
    ["money", "1,234.56元", 123_456],
    ["money", "7（万元）", 7_000_000],
    ["money", "7（元）", 700],
    ["money", "十八万元", 18_000_000],
    ["money", "十八", 18_000_000],
    ["money", "0元", 0],
  ] as const)("takes a %s “%s” for what it is", (kind, text, value) => {
    expect(readTypedFigure(text, kind)).toEqual(figure(value));
  });

  it.each([
    ["count", "22（其中修订16件）", problem("remark", 22)],
    ["count", "22件(其中修订16件)", problem("remark", 22)],
    ["money", "7（含上年）", problem("remark", 7_000_000)],
    ["count", "1.2万件", problem("scaled", 12_000)],
    ["count", "1.23456万件", problem("scaled")],
    ["money", "十八万", problem("scaled")],
    ["count", "7800余件", problem("about")],
    ["count", "约18件", problem("about")],
    ["count", "十几件", problem("about")],
    ["money", "近3万元", problem("about")],
    ["count", "一二", problem("numeral", 12)],
    ["count", "一十八", problem("numeral", 18)],
    ["count", "一万二千", problem("numeral", 12_000)],
    ["money", "251000.123元", problem("too-precise")],
    ["count", "1.5件", problem("fraction")],
    ["count", "-3件", problem("negative")],
    ["count", "1234567890123件", problem("too-large")],
  ] as const)("asks about a %s “%s”", (kind, text, expected) => {
    expect(readTypedFigure(text, kind)).toEqual(expected);
  });

  it.each([
    "/",
    "—",
    "无",
    "件",
    "（）",
    "18/20",
    "12+3",
    "18件20件",
    "12 34件3",
    "一、",
    "2.5亿元",
    "元",
    "0x10",
    "增加",
  ])("does not guess at %j", (text) => {
    for (const kind of kinds) {
      expect(readTypedFigure(text, kind), kind).toEqual(problem("not-a-number"));
    }
  });

  it("says of a count in 元 that it is no number of that cell, whatever the amount", () => {
    for (const text of ["251000元", "3万元"]) {
      expect(readTypedFigure(text, "count")).toEqual(problem("not-a-number"));
    }
  });

  it("reads every numeral it would write, and leaves plain numbers to the plain reader", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(readTypedFigure(`${chineseNumeral(value)}件`, "count")).toEqual(figure(value));
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string(), (kind, text) => {
        const plain = readFigureText(text, kind);
        if (plain.kind !== "problem") expect(readTypedFigure(text, kind)).toEqual(plain);
      }),
    );
  });

  it("puts a number into its usual form when the cell is left, and leaves alone what is none", () => {
    expect(settledText("１８ 件", "count")).toBe("18");
    expect(settledText("18", "count")).toBeUndefined();
    expect(settledText("　", "count")).toBe("");
    expect(settledText("251000元", "money")).toBe("25.1000");
    expect(settledText("22（其中修订16件）", "count")).toBeUndefined();
    expect(settledText("/", "count")).toBeUndefined();
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds).chain((kind) => fc.tuple(fc.constant(kind), anyValue(kind))),
        ([kind, value]) => {
          const first = settledText(` ${value}`, "count");
          if (kind === "count" && first !== undefined) expect(settledText(first, "count")).toBeUndefined();
        },
      ),
    );
  });
});
