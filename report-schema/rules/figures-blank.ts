import { typedFigures, type FigureDefinition } from "../figure-index.ts";
import type { Finding } from "../finding.ts";
import type { Format, Row, Table } from "../format.ts";
import { placeOf } from "../place.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

export const figuresBlank: Rule<"figures.blank"> = {
  name: "figures.blank",
  moments: ["submit", "publish"],
  source: "年报格式：各项均须填写，没有发生的填 0",
  check: ({ report, format }) =>
    format.tables.flatMap((table) => {
      const inTable = typedFigures(format).filter((definition) => definition.table === table);
      const blank = inTable.filter(({ id }) => report.figures[id] === undefined && report.unread[id] === undefined);
      if (blank.length === inTable.length) return [finding(format, table, [], blank)];
      return alikeRows(blank).map((rows) => finding(format, table, rows, rows.flat()));
    }),
};

/**
 * Rows that lack the same columns are one finding: a column left out all the way down, or a row left out, is one
 * oversight and is said once.
 */
function alikeRows(blank: readonly FigureDefinition[]): FigureDefinition[][][] {
  const rows = new Map<Row, FigureDefinition[]>();
  for (const definition of blank) rows.set(definition.row, [...(rows.get(definition.row) ?? []), definition]);
  const alike = new Map<string, FigureDefinition[][]>();
  for (const row of rows.values()) {
    const lacking = row.map(({ column }) => column.key).join(" ");
    alike.set(lacking, [...(alike.get(lacking) ?? []), row]);
  }
  return [...alike.values()];
}

function finding(
  format: Format,
  table: Table,
  rows: readonly (readonly FigureDefinition[])[],
  blank: readonly FigureDefinition[],
): Finding {
  return {
    rule: "figures.blank",
    level: "block",
    figures: blank.map(({ id }) => id),
    section: sectionOfTable(format, table.id),
    facts: {
      table: table.name,
      rows: rows.map((row) => placeOf(format, row[0]!.id).row).filter((name) => name !== ""),
      columns: (rows[0] ?? []).map(({ id }) => placeOf(format, id).column),
      count: blank.length,
      wholeTable: rows.length === 0,
    },
  };
}
