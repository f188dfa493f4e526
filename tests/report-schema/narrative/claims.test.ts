/** Sentences of published reports, and what each number in them is a claim about; most numbers are about nothing. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { readClaims } from "#report-schema/narrative/claims.ts";
import { figureIndex } from "#report-schema/figure-index.ts";

const claim = z.strictObject({ quote: z.string(), value: z.number(), figures: z.array(z.string()).min(1) });
const text = z.strictObject({ text: z.string(), unit: z.string(), year: z.int(), claims: z.array(claim) });
const file = z.array(z.strictObject({ group: z.string(), texts: z.array(text) }));
const groups = file.parse(
  JSON.parse(readFileSync(new URL("../../golden/narrative/claims.json", import.meta.url), "utf8")),
);

function read(words: string, unit: string, year: number) {
  return readClaims(formatForYear(year), { opening: "", overview: words, problems: "", other: "" }, { unit, year });
}

describe.each(groups)("$group", ({ texts }) => {
  it.each(texts)("$text", ({ text: words, unit, year, claims }) => {
    const found = read(words, unit, year);
    expect(found.map(({ quote, value, figures }) => ({ quote, value, figures }))).toEqual(claims);
    for (const one of found) {
      expect(words.slice(one.start, one.end), "place of the number").not.toBe("");
      expect(words, "the quote is verbatim").toContain(one.quote);
      for (const id of one.figures) expect(figureIndex(formatForYear(year)).has(id)).toBe(true);
    }
  });
});

it("a claim tells where its number stands, to the character", () => {
  const words = "一、总体情况\n全年收到政府信息公开申请 １８ 件。";
  const [one] = read(words, "示例县水务局", 2024);
  expect(words.slice(one!.start, one!.end)).toBe("１８ 件");
});

it("an empty narrative claims nothing", () => {
  expect(read("", "示例县水务局", 2024)).toEqual([]);
});
