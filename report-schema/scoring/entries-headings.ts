/** The heading row of a table of entries. */
import type { TableRow } from "../table-row.ts";
import type { EntriesProblem } from "./entries-problem.ts";
import { columnOf, placedLeaves, takesEntry } from "./leaves.ts";
import type { Scheme } from "./scheme.ts";
import { matchUnit, plainName } from "./unit-match.ts";

export type Heading = { readonly at: number; readonly text: string } & (
  | { readonly kind: "unit" | "group" | "before" | "year" | "total" | "serial" }
  /** One column may be two indicators of different groups. */
  | { readonly kind: "leaf"; readonly leafIds: readonly string[] }
);

const unitHeadings = ["单位名称", "单位", "被考核单位", "被评定单位"];
const groupHeadings = ["组别", "分组", "类别", "单位类别"];
const serialHeadings = ["序号"];
const totalHeadings = ["总分", "合计", "得分", "总得分", "当月分数", "本月分数"];
/** Titles may stand above the headings. */
const mostTitleRows = 10;

export function findHeader(rows: readonly TableRow[]): TableRow | undefined {
  return rows.slice(0, mostTitleRows).find(({ cells }) => cells.some((cell) => unitHeadings.includes(plainName(cell))));
}

/** Headings a table of this scheme may have, in order. */
export function headingsOf(scheme: Scheme): string[] {
  const leaves = placedLeaves(scheme).filter(({ leaf }) => takesEntry(leaf));
  return [...new Set([unitHeadings[0]!, ...leaves.map(({ leaf }) => columnOf(leaf))])];
}

export function readHeadings(
  scheme: Scheme,
  { row, cells }: TableRow,
): { readonly headings: readonly Heading[]; readonly problems: readonly EntriesProblem[] } {
  const headings: Heading[] = [];
  const problems: EntriesProblem[] = [];
  cells.forEach((cell, at) => {
    const text = cell.trim();
    if (text === "") return;
    const heading = readHeading(scheme, text, at);
    if (!heading) problems.push(unknownColumn(scheme, row, at, text));
    else if (heading === "reckoned") problems.push({ kind: "reckonedColumn", row, at, heading: text });
    else if (headings.some((one) => isSame(one, heading)))
      problems.push({ kind: "doubledColumn", row, at, heading: text });
    else headings.push(heading);
  });
  return { headings, problems };
}

function readHeading(scheme: Scheme, text: string, at: number): Heading | "reckoned" | undefined {
  // Full marks behind a name, as documents print them: 组织领导（4分）.
  const plain = plainName(text).replace(/\(\d+(?:\.\d+)?分\)$/u, "");
  const leaves = placedLeaves(scheme)
    .map(({ leaf }) => leaf)
    .filter((leaf) => [columnOf(leaf), leaf.name].some((one) => plainName(one) === plain));
  if (leaves.length > 0)
    return leaves.some(takesEntry) ? { kind: "leaf", leafIds: leaves.map(({ id }) => id), at, text } : "reckoned";
  if (unitHeadings.includes(plain)) return { kind: "unit", at, text };
  if (groupHeadings.includes(plain)) return { kind: "group", at, text };
  if (serialHeadings.includes(plain)) return { kind: "serial", at, text };
  if (plain === plainName(scheme.accumulation?.before ?? "")) return { kind: "before", at, text };
  if (plain === plainName(scheme.accumulation?.name ?? "")) return { kind: "year", at, text };
  const isTotal = [...totalHeadings, scheme.totalName].some((one) => plainName(one) === plain);
  return isTotal || /^\d{1,2}月(?:分数|得分|总分)$/u.test(plain) ? { kind: "total", at, text } : undefined;
}

function isSame(a: Heading, b: Heading): boolean {
  if (a.kind !== "leaf" || b.kind !== "leaf") return a.kind === b.kind;
  return a.leafIds.some((id) => b.leafIds.includes(id));
}

function unknownColumn(scheme: Scheme, row: number, at: number, heading: string): EntriesProblem {
  const known = headingsOf(scheme);
  const match = matchUnit(
    heading,
    known.map((one) => ({ id: one, names: [one] })),
  );
  const suggested = match.kind === "unknown" ? match.suggested[0] : undefined;
  return { kind: "unknownColumn", row, at, heading, known, suggested };
}
