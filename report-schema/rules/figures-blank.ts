import { typedFigures, type FigureDefinition } from "../figure-index.ts";
import type { Finding } from "../finding.ts";
import type { Format, Table } from "../format.ts";
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
      if (blank.length === inTable.length) return [finding(format, table, table.name, blank, true)];
      return groupByRow(blank).map((row) => {
        const first = row[0]!;
        const place = placeOf(format, first.id);
        return finding(format, table, [place.table, place.row].filter(Boolean).join("·"), row, false);
      });
    }),
};

/** One line per printed row, so that a row left out is said once. */
function groupByRow(blank: readonly FigureDefinition[]): FigureDefinition[][] {
  const rows = new Map<unknown, FigureDefinition[]>();
  for (const definition of blank) {
    const row = rows.get(definition.row);
    if (row) row.push(definition);
    else rows.set(definition.row, [definition]);
  }
  return [...rows.values()];
}

function finding(
  format: Format,
  table: Table,
  place: string,
  blank: readonly FigureDefinition[],
  wholeTable: boolean,
): Finding {
  return {
    rule: "figures.blank",
    level: "block",
    figures: blank.map(({ id }) => id),
    section: sectionOfTable(format, table.id),
    facts: {
      place,
      columns: wholeTable ? [] : blank.map(({ id }) => placeOf(format, id).column),
      count: blank.length,
      wholeTable,
    },
  };
}
