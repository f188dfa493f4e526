import type { Finding } from "../finding.ts";
import type { Table } from "../format.ts";
import { printedGrid } from "../printed-grid.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

/** Labels of a file's tables that are not worded as the format prints them; what this system prints always is. */
export const formatLabels: Rule<"format.labels"> = {
  name: "format.labels",
  moments: ["submit", "publish"],
  source: "国办公开办函〔2021〕30号、〔2019〕60号：格式由国家统一规定，不得改动",
  check: ({ format, report }) => {
    const found = report.printed?.labels ?? [];
    // What is typed into the form has none, and is checked at every breath.
    if (found.length === 0) return [];
    return format.tables.flatMap((table): Finding[] => {
      const own = printedWords(table);
      const labels = found.filter(({ printed }) => own.has(printed));
      if (labels.length === 0) return [];
      const section = sectionOfTable(format, table.id);
      return [{ rule: "format.labels", level: "explain", figures: [], section, facts: { table: table.name, labels } }];
    });
  },
};

function printedWords(table: Table): ReadonlySet<string> {
  return new Set(printedGrid(table).rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
}
