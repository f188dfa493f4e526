import { expect, test } from "vitest";
import { fontLibrary } from "#app/renderers/pdf/fonts.ts";
import { MissingGlyphError, checkGlyphs } from "#app/renderers/pdf/glyph-guard.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { readPdf, wholeText } from "./read-pdf.ts";
import { cell, longTable, outlineOf, paragraph } from "./sample-outline.ts";

const print = async (text: string) =>
  readPdf(
    await printOutline(outlineOf({ kind: "heading", level: 2, text }, paragraph(text)), {
      fonts: {},
      date: "2026-01-20",
    }),
  );

test("rare characters of names of places and people are printed, from another face where need be", async () => {
  for (const character of "㙟𬭚镕堃喆䶮𫖯") {
    const pdf = await print(`${character}镇人民政府`);
    expect(wholeText(pdf)).toBe(`试印${`${character}镇人民政府`.repeat(2)}`);
  }
});

test("a character no font has is refused by name, with its place and what to do", () => {
  const outline = outlineOf(
    { kind: "heading", level: 1, text: "一、总体情况" },
    paragraph("全年共收到政府信息公开申请\u{10fffd}件，均已按期答复。"),
  );
  expect(() => checkGlyphs(outline, fontLibrary({}))).toThrow(MissingGlyphError);
  expect(() => checkGlyphs(outline, fontLibrary({}))).toThrow(
    /^“一、总体情况”的段落“…政府信息公开申请\u{10fffd}件，均已按期答复…”里的字符“\u{10fffd}”（U\+10FFFD）.*请核对.*设置中指定/u,
  );
});

test("in a table the row is named", () => {
  const table = longTable(2, 1);
  const rows = [...table.rows, { header: false, cells: [cell("\ue000局")] }];
  expect(() => checkGlyphs(outlineOf({ ...table, rows }), fontLibrary({}))).toThrow(
    /^附件1第 4 行的单元格“\ue000局”.*U\+E000/u,
  );
});

test("characters without a shape are left out, tabs become spaces", async () => {
  const pdf = await print("\ufeff公\u200b开\u00ad情\u0007况\ufe0f\t简\u00a0表");
  expect(wholeText(pdf)).toBe(`试印${"公开情况简表".repeat(2)}`);
});

test("look-alikes are read back as what they are, in one paper and from one paper to the next", async () => {
  expect(wholeText(await print("⼀是⼯作"))).toBe(`试印${"⼀是⼯作".repeat(2)}`);
  expect(wholeText(await print("一是工作"))).toBe(`试印${"一是工作".repeat(2)}`);
  expect(wholeText(await print("⼀与一，⼯与工"))).toBe(`试印${"⼀与一，⼯与工".repeat(2)}`);
});
