import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { anyReport, formatIds, sampleReport } from "../sample-reports.ts";
import { textsOf } from "./sample-outline.ts";
import { bodyLines, pageNumber, readPdf, wholeText, type PdfPage } from "./read-pdf.ts";

const print = async (...[format, report, options]: Parameters<typeof reportOutline>) => {
  const outline = reportOutline(format, report, options);
  return { outline, pdf: await readPdf(await printOutline(outline, { fonts: {}, date: "2026-01-20" })) };
};
const plain = (text: string): string => text.replace(/\s/gu, "");
/** Lines of the body: those in its type size. */
const running = (page: PdfPage) => bodyLines(page).filter(({ size }) => Math.abs(size - 16) < 0.1);

test("whatever is written is read back whole, in order, by another reader", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async ({ format, report }) => {
      const { outline, pdf } = await print(format, report);
      const text = wholeText(pdf);
      let at = 0;
      for (const block of outline.blocks) {
        for (const piece of textsOf(block)) {
          const found = text.indexOf(plain(piece), at);
          expect(found, `“${piece}” is missing or out of order`).toBeGreaterThanOrEqual(at);
          // Cells of a row are drawn over several baselines: order is asked of blocks, presence of cells.
          if (block.kind !== "table") at = found + plain(piece).length;
        }
      }
      for (const page of pdf.pages) {
        for (const line of running(page)) {
          expect(line.right).toBeLessThan(595.28 - 73);
          expect(line.text.trim()).not.toMatch(/^[，。；：、）》〉”’！？…·%〕]/u);
          expect(line.text.trim()).not.toMatch(/[（《〈“‘〔]$/u);
        }
        // Where characters stand on one another, the reader finds two lines on one baseline.
        const baselines = running(page).map(({ y }) => Math.round(y));
        expect(baselines).toEqual([...new Set(baselines)]);
        const last = running(page).at(-1);
        const lowest = bodyLines(page).reduce((a, b) => (a.y > b.y ? a : b));
        const headings = outline.blocks.flatMap((block) => (block.kind === "heading" ? [plain(block.text)] : []));
        if (page !== pdf.pages.at(-1) && last === lowest) expect(headings).not.toContain(plain(last.text));
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

describe.each(formatIds)("a report in format %s on paper", (id) => {
  const format = formatById(id);
  const made = print(format, sampleReport(format));

  test("keeps table 三 with its heading on a single page", async () => {
    const { pdf } = await made;
    const pages = pdf.pages.filter((page) =>
      page.lines.some(({ text }) => /收到和处理|结转下年度继续办理/u.test(text)),
    );
    expect(pages).toHaveLength(1);
  });

  test("has every figure in its row and under its column", async () => {
    const { outline, pdf } = await made;
    const tables = outline.blocks.filter((block) => block.kind === "table");
    for (const table of tables) {
      const rows = table.rows.map((row) => row.cells.filter((cell) => cell.figure).map((cell) => cell.text));
      const page = pdf.pages.find(({ texts }) =>
        rows.flat().every((figure) => texts.some(({ text }) => text === figure)),
      )!;
      expect(page, `${table.name} is not on one page`).toBeDefined();
      const places = rows.map((row) => row.map((figure) => page.texts.find(({ text }) => text === figure)!));
      const filled = places.filter((row) => row.length > 0);
      for (const row of filled) for (const place of row) expect(place.y).toBeCloseTo(row[0]!.y, 1);
      for (const [index, row] of filled.slice(1).entries()) expect(row[0]!.y).toBeGreaterThan(filled[index]![0]!.y + 8);
      const width = Math.max(...filled.map((row) => row.length));
      for (let column = 0; column < width; column += 1) {
        const centres = filled
          .filter((row) => row.length === width)
          .map((row) => (row[column]!.x + row[column]!.right) / 2);
        for (const centre of centres) expect(centre).toBeCloseTo(centres[0]!, 0);
      }
      for (const [index, row] of table.rows.entries()) {
        const label = row.cells.findLast((cell) => !cell.figure && !row.header && cell.rowSpan === 1);
        const text = page.texts.find((piece) => piece.text === label?.text);
        if (text && places[index]!.length > 0) expect(Math.abs(text.y - places[index]![0]!.y)).toBeLessThan(1);
      }
    }
  });

  test("numbers odd pages at the right and even pages at the left", async () => {
    const { pdf } = await made;
    expect(pdf.pages.length).toBeGreaterThan(2);
    pdf.pages.forEach((page, index) => {
      const number = pageNumber(page)!;
      expect(number.text.replaceAll(" ", "")).toBe(`—${index + 1}—`);
      expect((number.x + number.right) / 2 > 297).toBe(index % 2 === 0);
    });
  });

  test("sets full lines to both margins", async () => {
    const { outline, pdf } = await made;
    const lines = pdf.pages.flatMap(running);
    const ends = outline.blocks.flatMap((block) => ("text" in block ? [plain(block.text).slice(-6)] : []));
    const full = lines.filter(({ text }) => !ends.some((end) => end.endsWith(plain(text).slice(-6))));
    expect(full.length).toBeGreaterThan(6);
    for (const line of full) expect(line.right, line.text).toBeCloseTo(521.5, 0);
  });

  test("opens with bookmarks of its title, sections and headings, in Chinese, with its facts", async () => {
    const { outline, pdf } = await made;
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual([outline.title]);
    expect(pdf.bookmarks[0]!.items.map(({ title }) => title)).toEqual(format.sections.map(({ heading }) => heading));
    expect(pdf.bookmarks[0]!.items[0]!.items.map(({ title }) => title)).toEqual(["（一）主动公开", "（二）依申请公开"]);
    expect(pdf.info).toMatchObject({
      PDFFormatVersion: "1.7",
      Language: "zh-CN",
      Title: outline.title,
      Author: "偃师市人民政府办公室",
      CreationDate: "D:20260120000000Z",
    });
    expect(Buffer.from(pdf.bytes).toString("latin1")).not.toMatch(/\/MarkInfo|pdfuaid|pdfaid/u);
  });
});

test("the same report gives the same bytes, also after and beside another", async () => {
  const [one, other] = formatIds.map((id) => reportOutline(formatById(id), sampleReport(formatById(id))));
  const bytes = (outline: typeof one) => printOutline(outline!, { fonts: {}, date: "2026-01-20" });
  const first = await bytes(one);
  const [again, , third] = await Promise.all([bytes(one), bytes(other), bytes(one)]);
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, third)).toBe(0);
});

test("a draft bears its word on every page, behind the text; a finished paper none", async () => {
  const format = formatById("2021-30");
  const draft = await print(format, sampleReport(format), { watermark: "草稿" });
  for (const page of draft.pdf.pages) expect(page.texts[0]!.text).toBe("草稿");
  const finished = await print(format, sampleReport(format));
  expect(wholeText(finished.pdf)).not.toContain("草稿");
});

test("a date that is none is refused with a sentence", async () => {
  const outline = reportOutline(formatById("2021-30"), sampleReport(formatById("2021-30")));
  await expect(printOutline(outline, { fonts: {}, date: "昨天" })).rejects.toThrow("“昨天”不是日期");
});
