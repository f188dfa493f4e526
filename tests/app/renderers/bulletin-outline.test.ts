/** A bulletin on paper: PDF and Word from the same outline, read back by other libraries. */
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { bulletinOutline } from "#app/renderers/bulletin-outline.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { outlineHtml } from "#app/renderers/html/outline-html.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import { bulletinWords } from "#tests/golden/scoring/bulletin-words.ts";
import { bulletins, rowsOf, sheetOf } from "#tests/golden/scoring/bulletin.ts";
import { bodyLines, readPdf } from "./pdf/read-pdf.ts";
import { textsOf } from "./pdf/sample-outline.ts";

const outline = bulletinOutline(yanshiMonthly, scoreSheet(yanshiMonthly, sheetOf(bulletins[0]!)), bulletinWords[0]!);
const plain = (text: string): string => text.replace(/\s/gu, "");
const pdf = printOutline(outline, { fonts: {}, date: "2021-01-13" }).then(readPdf);

test("the first page opens with the red head: name, issue, office at the left, date at the right", async () => {
  const [first] = (await pdf).pages;
  const lines = bodyLines(first!).map(({ text }) => text.trim());
  expect(lines.slice(0, 2)).toEqual(["政务信息公开工作", "（2021年第1期）"]);
  expect(first!.texts[0]!.size).toBeGreaterThan(40);
  const office = first!.texts.find((one) => plain(one.text).startsWith("偃师市人民政府"))!;
  expect(office.x).toBeLessThan(140);
  const day = first!.texts.filter(({ y }) => Math.abs(y - office.y) < 1).at(-1)!;
  expect(plain(day.text).endsWith("日")).toBe(true);
  expect(day.right).toBeGreaterThan(480);
});

test("each table begins a page of its own and repeats its header; 版记 stands at the foot of the last", async () => {
  const { pages } = await pdf;
  const heads = pages.flatMap((page, index) => (/^附件\d$/u.test(plain(bodyLines(page)[0]!.text)) ? [index] : []));
  expect(heads).toHaveLength(2);
  const withHeader = pages.filter((page) => page.texts.some(({ text }) => text === "单位名称"));
  expect(withHeader.length).toBeGreaterThan(2);
  const last = bodyLines(pages.at(-1)!);
  expect(plain(last.at(-1)!.text)).toContain("联系方式：67777396");
  expect(last.at(-1)!.y).toBeGreaterThan(710);
  expect(last.at(-1)!.y).toBeLessThan(743);
});

test("Word and web page hold every word of the outline, in order", async () => {
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(await writeDocx(outline, { date: "2021-01-13" })),
  });
  expect(plain(value)).toBe(plain(outline.blocks.flatMap(textsOf).join("")));
  const page = outlineHtml(outline);
  for (const { name } of rowsOf(bulletins[0]!)) expect(page).toContain(`>${name}</th>`);
  expect(page).toContain('<p class="name">政务信息公开工作</p>');
});
