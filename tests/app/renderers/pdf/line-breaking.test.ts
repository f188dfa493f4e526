import { expect, test } from "vitest";
import { breakLines, type LineMeasure } from "#app/renderers/pdf/line-breaking.ts";

/** Chinese characters are one wide, others half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < "\u0100" ? 0.5 : 1), 0);
/** Every gap can give way, but for those inside a word. */
const gapsOf = (text: string): number => [...text].length - 1 - (text.match(/[!-~](?=[!-~])/gu)?.length ?? 0);
const column = (width: number, change: Partial<LineMeasure> = {}): LineMeasure => ({
  first: width,
  rest: width,
  widthOf,
  gapsOf,
  em: 1,
  manner: "fill",
  ...change,
});

test("a text that fits is one line, an empty text none", () => {
  expect(breakLines("公开", column(10))).toEqual(["公开"]);
  expect(breakLines("", column(10))).toEqual([]);
});

test("the first line is shorter by its indent", () => {
  expect(breakLines("一二三四五六七八九十", column(6, { first: 4 }))).toEqual(["一二三四", "五六七八九十"]);
});

test("a mark that does not fit is squeezed in rather than put first on the next line", () => {
  const text = `${"公".repeat(28)}。${"开".repeat(28)}`;
  expect(breakLines(text, column(28))).toEqual([`${"公".repeat(28)}。`, "开".repeat(28)]);
});

test("a line with a long word in it is squeezed by what its few gaps can give, not by all its characters", () => {
  const word = "A".repeat(52);
  expect(breakLines(`公${word}开，放`, column(28))).toEqual([`公${word}`, "开，放"]);
});

test("a narrow column sends the character before a mark down with it", () => {
  expect(breakLines("一二三四，五", column(4, { manner: "ragged" }))).toEqual(["一二三", "四，五"]);
});

test("ragged lines are about equally long, and as few as can be", () => {
  expect(
    breakLines("一二三四五六七", column(5, { manner: "ragged" }))
      .map((line) => line.length)
      .sort(),
  ).toEqual([3, 4]);
});

test("a word wider than the column is split rather than drawn over the line", () => {
  expect(breakLines("ABCDEFGHIJ", column(2))).toEqual(["ABCD", "EFGH", "IJ"]);
});

test("spaces at the end of a line are left out, those inside kept", () => {
  expect(breakLines("AA BB CC", column(2.5, { manner: "ragged" }))).toEqual(["AA BB", "CC"]);
});
