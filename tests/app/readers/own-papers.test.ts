/** What this system prints it reads back to the figure, whichever format and file. */
import { describe, expect, it } from "vitest";
import { readFile } from "#app/readers/read-file.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { writeXlsx } from "#app/renderers/excel/write-xlsx.ts";
import { outlineHtml } from "#app/renderers/html/outline-html.ts";
import { printOutline } from "#app/renderers/pdf/print-outline.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import type { Outline } from "#app/renderers/outline.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { reportOfDocument } from "#report-schema/reading/report-of-document.ts";
import { withTotals } from "#report-schema/totals.ts";
import { goldenNames, goldenReport, type GoldenName } from "#tests/golden/golden-report.ts";

const date = "2026-01-01";
const writers: Readonly<Record<string, (outline: Outline) => Promise<Uint8Array>>> = {
  ".pdf": (outline) => printOutline(outline, { fonts: {}, date }),
  ".docx": async (outline) => new Uint8Array(await writeDocx(outline, { date })),
  ".xlsx": async (outline) => new Uint8Array(await writeXlsx(outline)),
  ".html": async (outline) => new TextEncoder().encode(outlineHtml(outline)),
};
const names: readonly GoldenName[] = ["sound-2019-60", "sound-2021-30", "yanshi-office-2020", "city-2025"];
const marks = [undefined, "草稿"];

function words(text: string): string {
  return text.replace(/\s/gu, "");
}

describe.each(Object.keys(writers))("%s", (ending) => {
  it.each(names)("%s", async (name) => {
    const report = goldenReport(name);
    const format = formatById(report.formatId);
    const reading = reportOfDocument(await readFile(ending, await writers[ending]!(reportOutline(format, report, {}))));
    if (!reading.ok) throw new Error("没有年度");
    expect(reading.report).toMatchObject({ unit: report.unit, year: report.year, formatId: report.formatId });
    expect(reading.report.figures).toEqual(report.figures);
    expect({ ...reading.report.figures, ...reading.report.declared }).toEqual(withTotals(format, report.figures));
    expect(reading.unplaced).toEqual([]);
    expect(reading.report.printed?.labels).toEqual([]);
    for (const [key, text] of Object.entries(report.narrative)) {
      const read = reading.report.narrative[key as keyof typeof report.narrative];
      expect(words(read), key).toBe(words(text === "无" ? "" : text));
    }
  });
});

describe("a workbook (.xlsx) gives back the very texts and figures, marked 草稿 or not", () => {
  it.each(goldenNames.flatMap((name) => marks.map((watermark) => [name, watermark] as const)))(
    "%s, %s",
    async (name, watermark) => {
      const report = goldenReport(name);
      const format = formatById(report.formatId);
      const outline = reportOutline(format, report, watermark ? { watermark } : {});
      const reading = reportOfDocument(await readFile(".xlsx", await writeXlsx(outline)));
      if (!reading.ok) throw new Error("没有年度");
      expect({ ...reading.report.figures, ...reading.report.declared }).toEqual(withTotals(format, report.figures));
      expect([reading.unplaced, reading.unsure, reading.left.filter(({ isAround }) => !isAround)]).toEqual([
        [],
        [],
        [],
      ]);
      const { other } = report.narrative;
      expect(reading.report.narrative).toEqual({ ...report.narrative, other: other === "无" ? "" : other });
    },
  );
});
