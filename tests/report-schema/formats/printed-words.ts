/** A whole format written out as lines of text, as golden file and to compare two formats. */
import { figureIndex } from "#report-schema/figure-index.ts";
import type { Format, Table } from "#report-schema/format.ts";
import { printedGrid, type PrintedCell } from "#report-schema/printed-grid.ts";

const kindWords = { count: "", change: "±", money: "万元 " } as const;

function cellText(format: Format, cell: PrintedCell): string {
  const spans = [
    cell.colSpan > 1 ? `跨${cell.colSpan}列` : "",
    cell.rowSpan > 1 ? `跨${cell.rowSpan}行` : "",
    cell.vertical ? "竖排" : "",
  ].filter(Boolean);
  const definition = cell.figure === undefined ? undefined : figureIndex(format).get(cell.figure);
  const text = definition
    ? `{${definition.computed ? "＝" : ""}${kindWords[definition.kind]}${definition.id}}`
    : cell.text || "（空）";
  return spans.length > 0 ? `${text}〔${spans.join("、")}〕` : text;
}

function tableLines(format: Format, table: Table): string[] {
  const grid = printedGrid(table);
  return [
    `${table.name}，${grid.columns} 列，宽 ${grid.widths.join(" ")}${grid.onePage ? "，不跨页" : ""}`,
    ...grid.rows.map(
      (row) => `${row.header ? "表头 " : "　　 "}${row.cells.map((c) => cellText(format, c)).join(" ‖ ")}`,
    ),
  ];
}

export function printedWords(format: Format): string {
  const { number, name, issuer, issued } = format.notice;
  const lines = [
    `${number} ${name}`,
    `${issuer} ${issued}`,
    `适用年度 ${format.years.first}—${format.years.last ?? ""}`,
    ...format.sections.flatMap((section) => [
      "",
      `${section.heading} 【${section.source}】`,
      ...(section.whenEmpty ? [`没有内容时印：${section.whenEmpty}`] : []),
      ...(section.facets ?? []).map(
        ({ label, headings, governmentOnly, source }) =>
          `应写：${label}（见于 ${headings.join("、")}）${governmentOnly ? "，只限各级人民政府" : ""} 【${source}】`,
      ),
      ...format.tables.filter(({ id }) => id === section.table).flatMap((table) => tableLines(format, table)),
    ]),
    "",
    "合计",
    ...format.sums.map(({ total, of }) => `${total} ＝ ${of.join(" ＋ ")}`),
    "",
    "勾稽",
    ...format.balances.map(({ column, left, right }) => `${column}：${left.join(" ＋ ")} ＝ ${right.join(" ＋ ")}`),
    "",
    "其他关系",
    ...format.relations.map(
      ({ rule, level, source, ...rest }) => `${rule} ${level} ${JSON.stringify(rest)} 【${source}】`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}
