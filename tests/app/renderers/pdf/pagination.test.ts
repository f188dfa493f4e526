import { expect, test } from "vitest";
import type { OutlineBlock } from "#app/renderers/outline.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { bodyLines, readPdf } from "./read-pdf.ts";
import { cell, longTable, outlineOf, paragraph } from "./sample-outline.ts";

const print = async (...blocks: readonly OutlineBlock[]) =>
  readPdf(await printOutline(outlineOf(...blocks), { fonts: {}, date: "2026-01-20" }));

test("a full page holds 22 lines of 28 characters", async () => {
  const { pages } = await print(paragraph("公".repeat(28 * 60)));
  const lines = bodyLines(pages[1]!);
  expect(lines).toHaveLength(22);
  for (const { text } of lines) expect([...text]).toHaveLength(28);
});

test("a heading goes over to the next page with the text it stands over", async () => {
  for (let before = 15; before < 24; before += 1) {
    const filling = Array.from({ length: before }, (_, index) => paragraph(`第${index + 1}行`));
    const { pages } = await print(
      ...filling,
      { kind: "heading", level: 1, text: "五、标题" },
      paragraph("正文。".repeat(20)),
    );
    const page = pages.find(({ lines }) => lines.some(({ text }) => text === "五、标题"))!;
    const at = bodyLines(page).findIndex(({ text }) => text === "五、标题");
    expect(bodyLines(page).length - at, `after ${before} lines`).toBeGreaterThan(2);
  }
});

test("a table over several pages repeats its header, and the label of a span that the page cuts", async () => {
  const { pages } = await print(longTable(88, 11));
  expect(pages.length).toBeGreaterThan(2);
  const units = pages.flatMap(({ texts }) => texts.flatMap(({ text }) => (/^单位\d/u.test(text) ? [text] : [])));
  expect(units).toEqual(Array.from({ length: 88 }, (_, index) => `单位${index + 1}`));
  for (const page of pages) {
    expect(page.texts.filter(({ text }) => text === "单位")).toHaveLength(1);
    const first = Number(page.texts.find(({ text }) => /^单位\d/u.test(text))!.text.slice(2));
    const group = `第${Math.floor((first - 1) / 11) + 1}组`;
    expect(
      page.texts.some(({ text }) => text === group),
      `${group} on the page of ${first}`,
    ).toBe(true);
    const lowest = Math.max(...bodyLines(page).map(({ y }) => y));
    expect(lowest).toBeLessThan((297 - 35) * (72 / 25.4));
  }
});

test("a table higher than any page is broken rather than refused", async () => {
  const { pages } = await print({ ...longTable(300, 300), onePage: true });
  expect(pages.length).toBeGreaterThan(1);
});

test("long numbers in narrow columns are set smaller, not torn and not over the lines", async () => {
  const figures = Array.from({ length: 15 }, (_, index) => String(98_700_000 + index));
  const { pages } = await print({
    kind: "table",
    name: "表四",
    widths: figures.map(() => 1),
    onePage: true,
    rows: [{ header: false, cells: figures.map((figure) => cell(figure, { figure: true })) }],
  });
  const found = figures.map((figure) => pages[0]!.texts.find(({ text }) => text === figure)!);
  for (const [index, { x }] of found.slice(1).entries()) expect(x).toBeGreaterThan(found[index]!.right + 1);
});
