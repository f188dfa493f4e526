/** A table of entries as it comes from a file or the clipboard: one row a unit, one column an indicator. */
import { plainWidth } from "../plain-width.ts";
import { findHeader, readHeadings, type Heading } from "./entries-headings.ts";
import type { TableRow } from "../table-row.ts";
import type { EntriesProblem } from "./entries-problem.ts";
import { readEntry } from "./entry-text.ts";
import type { UnitEntries } from "./entry.ts";
import { columnOf, leavesOfGroup, placedLeaves, takesEntry } from "./leaves.ts";
import { pointsOf, type Points } from "./points.ts";
import { blankMeansNothing } from "./reckon-leaf.ts";
import type { Leaf, Scheme } from "./scheme.ts";
import { groupByEnding, groupByName, groupOfListed, isClosedList, matchListed } from "./scheme-units.ts";
import type { Sheet, SheetUnit } from "./scores.ts";

export interface EntriesTable {
  readonly sheet: Sheet;
  /** What the table itself prints as totals, by unit id. */
  readonly printed: Readonly<Record<string, { readonly total?: Points; readonly year?: Points }>>;
  /** Known names of units the table calls otherwise, by unit id. */
  readonly knownAs: Readonly<Record<string, string>>;
  /** Headings of columns that must be there and are not: their entries are blank. */
  readonly missingColumns: readonly string[];
  /** Names of listed units without a row. */
  readonly missingUnits: readonly string[];
}

export type EntriesReading =
  | { readonly ok: true; readonly table: EntriesTable }
  | { readonly ok: false; readonly problems: readonly EntriesProblem[] };

/** Reads every cell or says of each, by row and column, why not; nothing is dropped or guessed. */
export function readEntriesTable(scheme: Scheme, rows: readonly TableRow[]): EntriesReading {
  const header = findHeader(rows);
  if (!header) return { ok: false, problems: [{ kind: "noHeader" }] };
  const { headings, problems } = readHeadings(scheme, header);
  if (problems.length > 0) return { ok: false, problems };
  const body = rows.slice(rows.indexOf(header) + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (body.length === 0) return { ok: false, problems: [{ kind: "noRows" }] };
  const read = body.map((row) => readRow(scheme, headings, row));
  const units = read.flatMap(({ unit }) => unit ?? []);
  const found = [
    ...read.flatMap((row) => row.problems),
    ...units.flatMap((unit, index) => {
      const first = units.findIndex(({ id }) => id === unit.id);
      return first < index
        ? [{ kind: "doubled", row: unit.row, name: unit.name, first: units[first]!.row } as const]
        : [];
    }),
  ];
  if (found.length > 0) return { ok: false, problems: found };
  return { ok: true, table: tableOf(scheme, headings, read) };
}

type RowUnit = SheetUnit & { readonly row: number; readonly listed: string | undefined };

interface ReadRow {
  readonly unit: RowUnit | undefined;
  readonly entries: UnitEntries;
  readonly numbers: Readonly<Partial<Record<"before" | "year" | "total", Points>>>;
  readonly problems: readonly EntriesProblem[];
}

function readRow(scheme: Scheme, headings: readonly Heading[], row: TableRow): ReadRow {
  const cell = ({ at }: Heading): string => row.cells[at] ?? "";
  const named = readUnit(scheme, headings, row);
  if ("kind" in named) return { unit: undefined, entries: {}, numbers: {}, problems: [named] };
  const headed = new Set(headings.map(({ at }) => at));
  const problems: EntriesProblem[] = row.cells.flatMap((text, at) =>
    text.trim() === "" || headed.has(at) ? [] : [{ kind: "noHeading", row: row.row, at } as const],
  );
  const leaves = leavesOfGroup(scheme, named.group).map(({ leaf }) => leaf);
  const entries: Record<string, UnitEntries[string]> = {};
  const numbers: Partial<Record<"before" | "year" | "total", Points>> = {};
  for (const heading of headings) {
    const place = { row: row.row, at: heading.at, heading: heading.text, cell: cell(heading) };
    if (heading.kind === "leaf") {
      const leaf = leaves.find((one) => heading.leafIds.includes(one.id));
      if (leaf) {
        const reading = readEntry(leaf, cell(heading), scheme.rounding.decimals);
        if (reading.ok) entries[leaf.id] = reading.entry;
        else problems.push({ kind: "entry", ...place, problem: reading.problem });
      } else if (cell(heading).trim() !== "") problems.push({ kind: "notHeld", ...place, name: named.name });
    } else if (heading.kind === "before" || heading.kind === "year" || heading.kind === "total") {
      const number = readNumber(cell(heading));
      if (number === "unreadable") problems.push({ kind: "number", ...place });
      else if (number !== undefined) numbers[heading.kind] = number;
    }
  }
  return {
    unit: named,
    entries,
    numbers,
    problems: [...problems, ...yearProblems(scheme, row, named, entries, numbers)],
  };
}

function readUnit(scheme: Scheme, headings: readonly Heading[], { row, cells }: TableRow): RowUnit | EntriesProblem {
  const text = (kind: Heading["kind"]): string => {
    const heading = headings.find((one) => one.kind === kind);
    return heading ? (cells[heading.at] ?? "").trim() : "";
  };
  const name = text("unit");
  if (name === "") return { kind: "noName", row };
  const written = text("group");
  const asked = written === "" ? undefined : groupByName(scheme, written);
  if (written !== "" && !asked) return { kind: "unknownGroup", row, name, group: written };
  const match = matchListed(scheme, name);
  if (match.kind === "ambiguous") return { kind: "ambiguous", row, name, units: match.ids };
  const listed = match.kind === "found" ? match.id : undefined;
  if (!listed && (isClosedList(scheme) || (match.kind === "unknown" && match.suggested.length > 0 && !asked)))
    return { kind: "unknownUnit", row, name, suggested: match.kind === "unknown" ? match.suggested : [] };
  const own = listed ? groupOfListed(scheme, listed) : groupByEnding(scheme, name);
  if (listed && asked && own !== asked) return { kind: "wrongGroup", row, name, group: written };
  const group = asked ?? own;
  if (!group) return { kind: "groupOpen", row, name };
  return { id: listed ?? name, name, group, row, listed };
}

/** 全年总分 printed and 此前累计 written must be one and the same sum. */
function yearProblems(
  scheme: Scheme,
  { row }: TableRow,
  { name }: RowUnit,
  entries: UnitEntries,
  { before, year }: ReadRow["numbers"],
): EntriesProblem[] {
  const added = addedToYear(scheme, entries);
  if (year === undefined || added === undefined) return [];
  if (before !== undefined && before + added !== year)
    return [{ kind: "yearDiffers", row, name, expected: before + added, printed: year }];
  return year < added ? [{ kind: "yearTooSmall", row, name, added, printed: year }] : [];
}

/** Only columns that are plain points can be taken apart again. */
function addedToYear(scheme: Scheme, entries: UnitEntries): Points | undefined {
  const points = scheme.accumulation?.of.map((id) => {
    const entry = entries[id];
    return entry?.kind === "value" ? entry.points : undefined;
  });
  return points?.reduce<Points | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  );
}

function readNumber(text: string): Points | undefined | "unreadable" {
  const spaced = plainWidth(text);
  if (/\d\s+\d/u.test(spaced)) return "unreadable";
  const plain = spaced.replaceAll(/\s/gu, "").replace(/分$/u, "");
  if (plain === "") return undefined;
  return /^-?\d{1,7}(?:\.\d{1,2})?$/u.test(plain) ? pointsOf(Number(plain)) : "unreadable";
}

function tableOf(scheme: Scheme, headings: readonly Heading[], read: readonly ReadRow[]): EntriesTable {
  const rows = read.flatMap(({ unit, ...rest }) => (unit ? [{ unit, ...rest }] : []));
  const before = rows.flatMap(({ unit, entries, numbers }) => {
    const added = addedToYear(scheme, entries);
    const derived = numbers.year === undefined || added === undefined ? undefined : numbers.year - added;
    const known = numbers.before ?? derived;
    return known === undefined ? [] : [[unit.id, known] as const];
  });
  const present = new Set(headings.flatMap((heading) => (heading.kind === "leaf" ? heading.leafIds : [])));
  const inUse = new Set(rows.map(({ unit }) => unit.group));
  const needed = placedLeaves(scheme).filter(
    ({ leaf, groups }) => isNeeded(leaf) && groups.some((id) => inUse.has(id)),
  );
  const ids = new Set(rows.map(({ unit }) => unit.id));
  return {
    sheet: {
      units: rows.map(({ unit: { id, name, group } }) => ({ id, name, group })),
      entries: Object.fromEntries(rows.map(({ unit, entries }) => [unit.id, entries])),
      before: Object.fromEntries(before),
    },
    printed: Object.fromEntries(
      rows.map(({ unit, numbers: { total, year } }) => [
        unit.id,
        { ...(total !== undefined && { total }), ...(year !== undefined && { year }) },
      ]),
    ),
    knownAs: Object.fromEntries(
      rows.flatMap(({ unit }) => (unit.listed && unit.listed !== unit.name ? [[unit.id, unit.listed]] : [])),
    ),
    missingColumns: [...new Set(needed.filter(({ leaf }) => !present.has(leaf.id)).map(({ leaf }) => columnOf(leaf)))],
    missingUnits: scheme.groups.flatMap(({ units = [] }) =>
      units.map(({ name }) => name).filter((name) => !ids.has(name)),
    ),
  };
}

function isNeeded(leaf: Leaf): boolean {
  return takesEntry(leaf) && !blankMeansNothing(leaf);
}
