import Papa from "papaparse";
import type { TableRow } from "#report-schema/table-row.ts";

export type CsvReading =
  { readonly ok: true; readonly rows: readonly TableRow[] } | { readonly ok: false; readonly why: string };

/** Rows of comma- or tab-separated text; a quotation that never ends is refused, for it swallows rows. */
export function csvRows(text: string): CsvReading {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const [fault] = errors.filter(({ type }) => type === "Quotes");
  if (fault) return { ok: false, why: `第 ${(fault.row ?? 0) + 1} 行的引号没有配对，请改正后再读` };
  return { ok: true, rows: data.map((cells, index) => ({ row: index + 1, cells })) };
}

/** A tab never stands within a cell; commas do, so it is asked for first. */
function delimiterOf(text: string): string {
  if (text.includes("\t")) return "\t";
  return !text.includes(",") && text.includes(";") ? ";" : ",";
}
