import { figureIndex } from "#report-schema/figure-index.ts";
import { figureText } from "#report-schema/figure-text.ts";
import type { Format, Section } from "#report-schema/format.ts";
import { printedGrid, type PrintedCell } from "#report-schema/printed-grid.ts";
import { reportTitle, type Figures, type Report } from "#report-schema/report.ts";
import { withTotals } from "#report-schema/totals.ts";
import { narrativeBlocks } from "./narrative-blocks.ts";
import type { Outline, OutlineBlock, OutlineCell, TableBlock } from "./outline.ts";

export interface ReportOutlineOptions {
  /** Word behind every page, such as 草稿; none when absent. */
  readonly watermark?: string;
}

/**
 * The whole report as an outline: title, opening, the format's sections in their order.
 * Blank figures stay blank; totals are computed, and blank while one of their addends is.
 */
export function reportOutline(format: Format, report: Report, options: ReportOutlineOptions = {}): Outline {
  const figures = withTotals(format, report.figures);
  const title = reportTitle(report.unit, report.year);
  return {
    title,
    lang: "zh-CN",
    metadata: {
      author: report.unit,
      subject: `${report.year}年度政府信息公开工作年度报告`,
      keywords: ["政府信息公开", "年度报告", String(report.year)],
    },
    ...(options.watermark ? { watermark: options.watermark } : {}),
    blocks: [
      { kind: "title", parts: titleParts(report.unit, title) },
      ...narrativeBlocks(report.narrative.opening),
      ...format.sections.flatMap((section) => sectionBlocks(format, section, report, figures)),
    ],
  };
}

/** Broken after the unit's name, where people pause. */
function titleParts(unit: string, title: string): string[] {
  return title.startsWith(unit) && unit !== "" ? [unit, title.slice(unit.length)] : [title];
}

function sectionBlocks(format: Format, section: Section, report: Report, figures: Figures): OutlineBlock[] {
  const heading: OutlineBlock = { kind: "heading", level: 1, text: section.heading };
  if (section.narrative) {
    const written = narrativeBlocks(report.narrative[section.narrative]);
    const body = written.length === 0 && section.whenEmpty ? narrativeBlocks(section.whenEmpty) : written;
    return [heading, ...body];
  }
  const table = format.tables.find(({ id }) => id === section.table);
  if (!table) throw new Error(`格式 ${format.id} 的“${section.heading}”既没有正文也没有表格`);
  const index = figureIndex(format);
  const textOf = (cell: PrintedCell): string => {
    if (cell.figure === undefined) return cell.text;
    const value = figures[cell.figure];
    // What was typed but is no number stays visible on a draft; it is never printed as zero.
    if (value === undefined) return report.unread[cell.figure] ?? "";
    return figureText(index.get(cell.figure)?.kind ?? "count", value);
  };
  const grid = printedGrid(table);
  const block: TableBlock = {
    kind: "table",
    name: table.name,
    widths: grid.widths,
    onePage: grid.onePage,
    rows: grid.rows.map((row) => ({
      header: row.header,
      cells: row.cells.map((cell) => ({ ...outlineCell(cell, textOf(cell)), ...figureNames(format, cell) })),
    })),
  };
  return [heading, block];
}

/** Money is reckoned in whole 分 here and in binary fractions by a sheet: its sums stay values. */
function figureNames(format: Format, { figure }: PrintedCell): Pick<OutlineCell, "id" | "sumOf"> {
  if (figure === undefined) return {};
  const sum = format.sums.find(({ total }) => total === figure);
  const isExact = sum && [...sum.of, figure].every((id) => figureIndex(format).get(id)?.kind !== "money");
  return { id: figure, ...(isExact && { sumOf: sum.of }) };
}

function outlineCell(cell: PrintedCell, text: string): OutlineCell {
  return {
    text,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    // A label over several rows stands in the middle of them.
    align: cell.kind === "label" && cell.rowSpan === 1 ? "left" : "center",
    header: cell.kind !== "figure",
    vertical: cell.vertical,
    figure: cell.kind === "figure",
  };
}
