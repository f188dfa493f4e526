/** Rows of a table from outside brought to the cells of a sheet: units by any of their names, columns by their headings. */
import { plainWidth } from "../plain-width.ts";
import { findHeader, readHeadings, type Heading } from "../scoring/entries-headings.ts";
import type { EntriesProblem } from "../scoring/entries-problem.ts";
import { readEntry } from "../scoring/entry-text.ts";
import { leavesOfGroup } from "../scoring/leaves.ts";
import { pointsOf, pointsText, type Points } from "../scoring/points.ts";
import type { Leaf, Scheme } from "../scoring/scheme.ts";
import { matchUnit, plainName, type KnownUnit } from "../scoring/unit-match.ts";
import type { TableRow } from "../table-row.ts";
import { beforeColumn, type SheetContent, type TypedCell } from "./sheet-content.ts";

/** A name nobody in the sheet goes by for certain. */
export interface NameQuestion {
  readonly name: string;
  readonly row: number;
  /** Ids of units it may be; the nearest first. */
  readonly suggested: readonly string[];
}

export interface ImportedRows {
  readonly cells: readonly TypedCell[];
  readonly questions: readonly NameQuestion[];
  /** Totals the table prints, by unit id. */
  readonly totals: Readonly<Record<string, Points>>;
  /** What was seen and not taken, a sentence each. */
  readonly notes: readonly string[];
}

export type RowsReading =
  | { readonly ok: true; readonly imported: ImportedRows }
  | { readonly ok: false; readonly problems: readonly EntriesProblem[] };

/** Answer to a question that leaves the row out. */
export const leaveOut = "";

/**
 * @param known units of the sheet with every name they go by
 * @param answers unit ids people gave for names, by the name as written; `leaveOut` leaves the row out
 */
export function importRows(
  scheme: Scheme,
  content: SheetContent,
  known: readonly KnownUnit[],
  rows: readonly TableRow[],
  answers: ReadonlyMap<string, string>,
): RowsReading {
  const header = findHeader(rows);
  if (!header) return { ok: false, problems: [{ kind: "noHeader" }] };
  const { headings, problems } = readHeadings(scheme, header);
  if (problems.length > 0) return { ok: false, problems };
  const body = rows.slice(rows.indexOf(header) + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (body.length === 0) return { ok: false, problems: [{ kind: "noRows" }] };
  const found: RowOfUnit[] = [];
  const questions: NameQuestion[] = [];
  const notes: string[] = [];
  for (const row of body) {
    const name = textIn(headings, row, "unit");
    if (name === "") return { ok: false, problems: [{ kind: "noName", row: row.row }] };
    const unitId = unitOf(name, known, scheme.prefixes ?? [], answers);
    if (typeof unitId !== "string") questions.push({ name, row: row.row, suggested: unitId.suggested });
    else if (unitId === leaveOut) notes.push(`第 ${row.row} 行“${name}”按您的选择没有导入。`);
    else {
      const first = found.find((one) => one.unitId === unitId);
      if (first) return { ok: false, problems: [{ kind: "doubled", row: row.row, name, first: first.row.row }] };
      found.push({ unitId, row });
    }
  }
  const read = found.map((one) => readRow(scheme, content, headings, one));
  return {
    ok: true,
    imported: {
      cells: read.flatMap(({ cells }) => cells),
      questions,
      totals: Object.fromEntries(
        read.flatMap(({ unitId, total }) => (total === undefined ? [] : [[unitId, total] as const])),
      ),
      notes,
    },
  };
}

interface RowOfUnit {
  readonly unitId: string;
  readonly row: TableRow;
}

function unitOf(
  name: string,
  known: readonly KnownUnit[],
  prefixes: readonly string[],
  answers: ReadonlyMap<string, string>,
): string | { readonly suggested: readonly string[] } {
  const answered = answers.get(plainName(name));
  if (answered !== undefined && (answered === leaveOut || known.some(({ id }) => id === answered))) return answered;
  const match = matchUnit(name, known, prefixes);
  if (match.kind === "found") return match.id;
  return { suggested: match.kind === "ambiguous" ? match.ids : match.suggested };
}

function readRow(
  scheme: Scheme,
  content: SheetContent,
  headings: readonly Heading[],
  { unitId, row }: RowOfUnit,
): { readonly unitId: string; readonly cells: readonly TypedCell[]; readonly total: Points | undefined } {
  const group = content.units.find(({ id }) => id === unitId)?.group ?? "";
  const leaves = leavesOfGroup(scheme, group).map(({ leaf }) => leaf);
  const cells: TypedCell[] = headings.flatMap((heading) => {
    const text = (row.cells[heading.at] ?? "").trim();
    if (heading.kind === "before") return [{ unitId, column: beforeColumn, text }];
    if (heading.kind !== "leaf") return [];
    const leaf = leaves.find(({ id }) => heading.leafIds.includes(id));
    return leaf ? [{ unitId, column: leaf.id, text }] : [];
  });
  const before = cells.some(({ column }) => column === beforeColumn)
    ? undefined
    : gatheredBefore(scheme, leaves, cells, numberIn(textIn(headings, row, "year")));
  return {
    unitId,
    cells: before === undefined ? cells : [...cells, { unitId, column: beforeColumn, text: pointsText(before) }],
    total: numberIn(textIn(headings, row, "total")),
  };
}

/** 全年总分 less what this period adds, where both are plain points. */
function gatheredBefore(
  scheme: Scheme,
  leaves: readonly Leaf[],
  cells: readonly TypedCell[],
  year: Points | undefined,
): Points | undefined {
  if (year === undefined || !scheme.accumulation) return undefined;
  let added = 0;
  for (const id of scheme.accumulation.of) {
    const leaf = leaves.find((one) => one.id === id);
    const text = cells.find(({ column }) => column === id)?.text ?? "";
    const reading = leaf && readEntry(leaf, text, scheme.rounding.decimals);
    if (!reading?.ok || reading.entry.kind !== "value" || reading.entry.points === undefined) return undefined;
    added += reading.entry.points;
  }
  return year - added < 0 ? undefined : year - added;
}

function textIn(headings: readonly Heading[], { cells }: TableRow, kind: Heading["kind"]): string {
  const heading = headings.find((one) => one.kind === kind);
  return heading ? (cells[heading.at] ?? "").trim() : "";
}

function numberIn(text: string): Points | undefined {
  const plain = plainWidth(text).replace(/分$/u, "");
  return /^\d{1,6}(?:\.\d{1,2})?$/u.test(plain) ? pointsOf(Number(plain)) : undefined;
}
