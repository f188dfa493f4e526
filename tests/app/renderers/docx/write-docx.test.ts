import { strFromU8, unzipSync } from "fflate";
import * as fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import type { Outline, TableBlock } from "#app/renderers/outline.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { longTable, outlineOf, paragraph, textsOf } from "../pdf/sample-outline.ts";
import { anyReport, formatIds, sampleReport } from "../sample-reports.ts";

const write = (outline: Outline) => writeDocx(outline, { date: "2026-01-20" });
const plain = (text: string): string => text.replace(/\s/gu, "");

/** Read back by another library: paragraphs and headings as HTML, in order. */
async function readBack(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** Cells of a table in HTML: text, columns and rows they cover. */
function cellsOf(html: string): string[] {
  return [...html.matchAll(/<t[dh](?![a-z])([^>]*)>(.*?)<\/t[dh]>/gu)].map(([, attributes = "", inside = ""]) => {
    const span = (name: string): string => new RegExp(`${name}="(\\d+)"`, "u").exec(attributes)?.[1] ?? "1";
    return `${textOf(inside)} ${span("colspan")}×${span("rowspan")}`;
  });
}

function textOf(html: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return plain(html.replace(/<[^>]*>/gu, "").replace(/&(\w+);/gu, (_, name: string) => names[name] ?? ""));
}

/** Words drawn behind the text, a header each. */
async function wordsBehind(outline: Outline): Promise<string[]> {
  return Object.entries(unzipSync(await write(outline)))
    .filter(([name]) => /^word\/header\d+\.xml$/u.test(name))
    .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/string="([^"]*)"/gu)].map(([, word]) => word!));
}

test("whatever is written is read back whole, in order, by another reader", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async ({ format, report }) => {
      const outline = reportOutline(format, report);
      const html = await readBack(await write(outline));
      expect(textOf(html)).toBe(plain(outline.blocks.flatMap(textsOf).join("")));
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

describe.each(formatIds)("a report in format %s as a Word file", (id) => {
  const format = formatById(id);
  const outline = reportOutline(format, sampleReport(format));
  const made = write(outline);

  test("has true tables: every cell with the columns and rows it covers", async () => {
    const tables = (await readBack(await made)).match(/<table>.*?<\/table>/gsu) ?? [];
    const blocks = outline.blocks.filter((block): block is TableBlock => block.kind === "table");
    expect(tables.map(cellsOf)).toEqual(
      blocks.map(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((cell) => `${plain(cell.text)} ${cell.colSpan}×${cell.rowSpan}`)),
      ),
    );
  });

  test("has headings Word's side panel shows, in their order", async () => {
    const html = await readBack(await made);
    const sections = [...html.matchAll(/<h1>(.*?)<\/h1>/gu)].map(([, text]) => textOf(text!));
    expect(sections).toEqual(format.sections.map(({ heading }) => plain(heading)));
    expect(part(await made, "word/document.xml")).toContain('<w:pStyle w:val="Title"/>');
    expect(html).toContain("<h2>（一）主动公开</h2>");
  });

  test("repeats the three header rows of table 三, tears no row, and sets 三、本年度办理结果 upright", async () => {
    const xml = part(await made, "word/document.xml");
    const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu)!.find((one) => one.includes("申请人情况"))!;
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gsu)!;
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, index) => index < 3));
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    const upright = table
      .match(/<w:tc>.*?<\/w:tc>/gsu)!
      .filter((cell) => cell.includes('<w:textDirection w:val="tbRl"/>'));
    expect(upright.map((cell) => cell.replace(/<[^>]*>/gu, ""))).toEqual(["三、本年度办理结果"]);
  });
});

test("the page is that of GB/T 9704: margins, 仿宋 三号 in lines of 28 磅, two characters in", async () => {
  const bytes = await write(outlineOf(paragraph("全年公开信息12件。")));
  const page = part(bytes, "word/document.xml");
  const millimetres = (name: string): number =>
    Math.round(Number(new RegExp(`w:${name}="(\\d+)"`, "u").exec(page)![1]) / 56.6929);
  expect(["top", "right", "bottom", "left"].map(millimetres)).toEqual([37, 26, 35, 28]);
  const styles = part(bytes, "word/styles.xml");
  expect(styles).toContain('w:eastAsia="仿宋"');
  expect(styles).toContain('<w:sz w:val="32"/>');
  expect(styles).toContain('w:line="560" w:lineRule="exact"');
  expect(styles).toContain('w:firstLineChars="200"');
});

test("odd pages are numbered at the right and even pages at the left", async () => {
  const files = unzipSync(await write(outlineOf(paragraph("一"))));
  const sides = Object.entries(files)
    .filter(([name]) => /^word\/footer\d+\.xml$/u.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .map((xml) => [/<w:jc w:val="(\w+)"/u.exec(xml)![1], /— .*PAGE.* —/su.test(xml)]);
  expect(sides).toEqual([
    ["right", true],
    ["left", true],
  ]);
  expect(strFromU8(files["word/settings.xml"]!)).toContain("evenAndOddHeaders");
});

test("a draft bears its word behind the text of odd and even pages; a finished paper none", async () => {
  const finished = outlineOf(paragraph("正文"));
  expect(await wordsBehind({ ...finished, watermark: "草稿" })).toEqual(["草稿", "草稿"]);
  expect(await wordsBehind(finished)).toEqual([]);
});

test("tables that touch stay two, and a long one repeats its header", async () => {
  const html = await readBack(await write(outlineOf(longTable(40, 5), longTable(3, 3))));
  expect(html.match(/<table>/gu)).toHaveLength(2);
});

test("characters no file can hold are left out, and marks of its own language are text", async () => {
  const bytes = await write(outlineOf(paragraph("甲\u0001乙\u200b<丙>&“丁”")));
  expect(textOf(await readBack(bytes))).toContain("甲乙<丙>&“丁”");
});

test("the same outline and date give the same bytes; a date that is none is refused with a sentence", async () => {
  const outline = reportOutline(formatById(formatIds[0]), sampleReport(formatById(formatIds[0])));
  expect(Buffer.compare(await write(outline), await write(outline))).toBe(0);
  expect(part(await write(outline), "docProps/core.xml")).toContain("2026-01-20T00:00:00Z");
  await expect(writeDocx(outline, { date: "昨天" })).rejects.toThrow("“昨天”不是日期");
});
