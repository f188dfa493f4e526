import { strFromU8, unzipSync } from "fflate";
import * as fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { readFile } from "#app/readers/read-file.ts";
import { mergedCells } from "#app/readers/xlsx/merged-cells.ts";
import { writeXlsx } from "#app/renderers/excel/write-xlsx.ts";
import type { Outline, TableBlock } from "#app/renderers/outline.ts";
import { placeCells } from "#app/renderers/placed-cells.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { scoreAnnex } from "#app/renderers/score-annex.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { reportOfDocument } from "#report-schema/reading/report-of-document.ts";
import { withTotals } from "#report-schema/totals.ts";
import { anyReport, formatIds, sampleReport } from "../sample-reports.ts";

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly xml: string;
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const files = unzipSync(bytes);
  const read = await readWorkbook(Buffer.from(bytes));
  return read.map(({ sheet, data }, index) => ({
    name: sheet,
    rows: data as unknown[][],
    xml: strFromU8(files[`xl/worksheets/sheet${index + 1}.xml`]!),
  }));
}

const tablesOf = ({ blocks }: Outline): TableBlock[] => blocks.filter((block) => block.kind === "table");

function formulasOf({ xml }: Sheet): Map<string, string> {
  return new Map([...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/gu)].map(([, at, text]) => [at!, text!]));
}

describe.each(formatIds)("a report in format %s as a workbook", (id) => {
  const format = formatById(id);
  const outline = reportOutline(format, sampleReport(format));
  const made = writeXlsx(outline);

  test("has a sheet for each table, in the order of the paper, and its texts between them", async () => {
    const sheets = await sheetsOf(await made);
    expect(sheets.map(({ name }) => name)).toEqual(["正文（一）", "表二", "表三", "表四", "正文（五、六）"]);
    const headings = sheets.flatMap(({ rows }) => rows.map(([first]) => String(first ?? "").trim()));
    expect(headings.filter((text) => /^[一二三四五六]、/u.test(text) && !text.includes("数量"))).toEqual(
      expect.arrayContaining(format.sections.map(({ heading }) => heading)),
    );
  });

  test("prints every label at its place with the columns and rows it covers, and figures as numbers", async () => {
    const bytes = await made;
    const sheets = await sheetsOf(bytes);
    const merges = mergedCells(unzipSync(bytes));
    for (const table of tablesOf(outline)) {
      const { rows } = sheets.find(({ name }) => name === table.name)!;
      const spans = new Map(merges.get(table.name)!.map((one) => [`${one.row},${one.column}`, one]));
      for (const { source, row, column } of placeCells(table)) {
        expect(rows[row + 1]![column]).toBe(source.figure ? Number(source.text) : source.text);
        const { rowSpan = 1, colSpan = 1 } = spans.get(`${row + 1},${column}`) ?? {};
        expect([rowSpan, colSpan]).toEqual([source.rowSpan, source.colSpan]);
      }
    }
  });

  test("shows how the format's own sums are reckoned, blank while an addend is", async () => {
    const [, , applications, contest] = await sheetsOf(await made);
    const rows = applications!.rows.length;
    const formulas = formulasOf(applications!);
    expect(formulas.get("J5")).toBe('IF(COUNT(D5:I5)=6,SUM(D5:I5),"")');
    expect(formulas.get(`D${rows - 1}`)).toBe(`IF(COUNT(D7:D${rows - 2})=${rows - 8},SUM(D7:D${rows - 2}),"")`);
    expect(formulasOf(contest!).get("E5")).toBe('IF(COUNT(A5:D5)=4,SUM(A5:D5),"")');
    const totals = format.sums.length;
    expect(formulas.size + formulasOf(contest!).size).toBe(totals);
    const blank = sampleReport(format);
    const { "contest.review.upheld": _, ...figures } = blank.figures;
    const bytes = await writeXlsx(reportOutline(format, { ...blank, figures }));
    const [total] = [...(await sheetsOf(bytes))[3]!.xml.matchAll(/<c r="E5"[^>]*>.*?<\/c>/gu)].map(([cell]) => cell);
    expect(total).toContain('t="str"');
    expect(total).toContain("<v></v>");
  });

  test("is printed on A4 as wide as the page, each table on one, with its headings kept in sight", async () => {
    const [text, proactive, applications, contest] = await sheetsOf(await made);
    for (const { xml } of [text!, proactive!, applications!, contest!]) {
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="[a-z]+" fitToWidth="1" fitToHeight="[01]"\/>/u);
      expect(xml).toContain(outline.title);
    }
    expect(applications!.xml).toContain('ySplit="4"');
    // Its headings change down the table: only the section's stays.
    expect(proactive!.xml).toContain('ySplit="1"');
    expect(applications!.xml).toContain('fitToHeight="1"');
    expect(text!.xml).toContain('fitToHeight="0"');
  });

  test("lies where fifteen columns would be too small to read upright, and stands everywhere else", async () => {
    const ways = (await sheetsOf(await made)).map(({ xml }) => /orientation="([a-z]+)"/u.exec(xml)?.[1]);
    expect(ways).toEqual(["portrait", "portrait", "portrait", "landscape", "portrait"]);
  });

  test("has room for each heading of four characters in one line", async () => {
    const sheets = await sheetsOf(await made);
    for (const table of tablesOf(outline)) {
      const { xml } = sheets.find(({ name }) => name === table.name)!;
      const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map(([, width]) => Number(width));
      for (const { source, column } of placeCells(table)) {
        if (source.figure || source.vertical || source.colSpan > 1 || source.text.length > 4) continue;
        expect(widths[column], source.text).toBeGreaterThan(2 * source.text.length);
      }
    }
  });

  test("has texts over several columns, as a single one wider than the page is cut off by some programs", async () => {
    const bytes = await made;
    const merges = mergedCells(unzipSync(bytes));
    for (const name of ["正文（一）", "正文（五、六）"])
      expect(merges.get(name)!.map(({ colSpan }) => colSpan)).toEqual(
        (await sheetsOf(bytes)).find((sheet) => sheet.name === name)!.rows.map(() => 10),
      );
  });

  test("keeps the order of parts that Excel insists on", async () => {
    const order = "sheetPr sheetViews cols sheetData mergeCells printOptions pageMargins pageSetup headerFooter";
    for (const { xml } of await sheetsOf(await made)) {
      const found = order.split(" ").map((part) => xml.indexOf(`<${part}`));
      expect(Math.min(...found)).toBeGreaterThan(0);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }
  });
});

test("whatever the figures are, the workbook gives them back to the last digit", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async ({ format, report }) => {
      const money = typedFigures(format).filter(({ kind }) => kind === "money");
      const figures = { ...report.figures, ...Object.fromEntries(money.map(({ id }) => [id, 999_999_999_123_456])) };
      const read = reportOfDocument(
        await readFile(".xlsx", await writeXlsx(reportOutline(format, { ...report, figures }))),
      );
      if (!read.ok) throw new Error("没有年度");
      expect({ ...read.report.figures, ...read.report.declared }).toEqual(withTotals(format, figures));
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test("what was typed and is no number stands as it was typed; nothing becomes a formula", async () => {
  const format = formatById("2021-30");
  const { "contest.review.upheld": _, ...figures } = sampleReport(format).figures;
  const report = { ...sampleReport(format, { figures }), unread: { "contest.review.upheld": "=1+1" } };
  const [, , , contest] = await sheetsOf(await writeXlsx(reportOutline(format, report)));
  expect(contest!.rows[4]![0]).toBe("=1+1");
  expect(formulasOf(contest!).get("A5")).toBeUndefined();
});

test("a draft says so on every sheet and over every printed page", async () => {
  const format = formatById("2021-30");
  const sheets = await sheetsOf(await writeXlsx(reportOutline(format, sampleReport(format), { watermark: "草稿" })));
  expect(sheets.map(({ name }) => name)).toEqual([
    "正文（一）（草稿）",
    "表二（草稿）",
    "表三（草稿）",
    "表四（草稿）",
    "正文（五、六）（草稿）",
  ]);
  for (const { xml } of sheets) expect(xml).toMatch(/<oddHeader>[^<]*草稿<\/oddHeader>/u);
  expect(sheets[0]!.rows[0]![0]).toBe("草稿");
});

test("a paragraph longer than a row can be high goes on over the rows under it and stays one text", async () => {
  const format = formatById("2021-30");
  const long = `${"全年主动公开政府信息若干条，".repeat(400)}完。`;
  const report = sampleReport(format, { narrative: { opening: "", overview: long, problems: "无", other: "" } });
  const bytes = await writeXlsx(reportOutline(format, report));
  const [text] = await sheetsOf(bytes);
  const heights = [...text!.xml.matchAll(/ ht="([\d.]+)"/gu)].map(([, height]) => Number(height));
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  expect(mergedCells(unzipSync(bytes)).get("正文（一）")!.at(-1)).toEqual({
    row: 2,
    column: 0,
    rowSpan: heights.length - 2,
    colSpan: 10,
  });
  const read = reportOfDocument(await readFile(".xlsx", bytes));
  expect(read.ok && read.report.narrative.overview).toBe(long);
});

test("the scores of an internal edition (内部版) follow on sheets of their own", async () => {
  const format = formatById("2021-30");
  const { blocks, ...outline } = reportOutline(format, sampleReport(format));
  const period = { period: "1月", total: "95", rank: "2", year: "95", value: 95 };
  const annex = scoreAnnex(2021, [
    {
      scheme: "月度考核",
      groupName: "县直单位",
      yearName: "全年总分",
      periods: [period, { ...period, period: "2月" }],
      deductions: [{ period: "1月", item: "网站建设", sum: "一次扣 1 分" }],
    },
  ]);
  const sheets = await sheetsOf(await writeXlsx({ ...outline, blocks: [...blocks, ...annex] }));
  expect(sheets.map(({ name }) => name).slice(5)).toEqual(["得分表1", "扣分表1"]);
  expect(sheets.at(-1)!.rows.flat()).toEqual(expect.arrayContaining(["网站建设", "一次扣 1 分"]));
});
