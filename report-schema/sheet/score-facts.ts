/** What a year's issued sheets say of the units under a government, in numbers: for its report's paragraph 工作考核. */
import { z } from "zod";
import { placedLeaves } from "../scoring/leaves.ts";
import { dividedPoints, type Points } from "../scoring/points.ts";
import type { Leaf, Scheme } from "../scoring/scheme.ts";
import { deductionsOf } from "./deductions.ts";
import type { ScoredPeriod } from "./score-record.ts";
import { yearTable, type YearRow } from "./year-table.ts";

/** Points are whole numbers of 0.01 分; null where a sum is not known. */
const points = z.int().nullable();
const count = z.int().min(0);

const schemeFactsSchema = z.object({
  name: z.string(),
  period: z.enum(["month", "year"]),
  /** How many sheets were issued: months, or one for the year. */
  sheets: count,
  /** 通报 that were given an issue number. */
  bulletins: count,
  units: count,
  sumName: z.string(),
  mean: points,
  groups: z.array(
    z.object({
      name: z.string(),
      /** What else it is called. */
      aliases: z.array(z.string()),
      units: count,
      mean: points,
      highest: points,
      lowest: points,
      best: z.array(z.string()),
    }),
  ),
  /** Of a year's sheet, in the order of the scheme; none where it has no grades. */
  grades: z.array(z.object({ name: z.string(), units: count })),
  /** Null where the scheme knows no deduction for events. */
  deducted: z.object({ times: count, units: count, struck: count }).nullable(),
});
export type SchemeFacts = z.infer<typeof schemeFactsSchema>;

export const scoreFactsSchema = z.array(schemeFactsSchema);
/** One a scheme; none where nothing was issued. */
export type ScoreFacts = readonly SchemeFacts[];

export interface IssuedPeriod extends ScoredPeriod {
  readonly hasBulletin: boolean;
}

/** @param periods issued sheets of one scheme and year in their order, at least one */
export function schemeFacts(periods: readonly IssuedPeriod[]): SchemeFacts {
  const { scheme, scores } = periods.at(-1)!;
  const table = yearTable(periods);
  const rows = table.groups.flatMap((group) => group.rows);
  return {
    name: scheme.name,
    period: scheme.period,
    sheets: periods.length,
    bulletins: periods.filter(({ hasBulletin }) => hasBulletin).length,
    units: rows.length,
    sumName: table.sumName,
    mean: meanOf(scheme, rows),
    groups: table.groups.map((group) => {
      const sums = group.rows.flatMap(({ sum }) => sum ?? []);
      return {
        name: group.name,
        aliases: scheme.groups.find(({ id }) => id === group.id)?.aliases ?? [],
        units: group.rows.length,
        mean: group.meanSum ?? null,
        highest: sums[0] ?? null,
        lowest: sums.at(-1) ?? null,
        best: group.rows
          .slice(0, scheme.lists.best)
          .filter(({ sum }) => sum !== undefined)
          .map(({ unit }) => unit.name),
      };
    }),
    grades: gradesOf(
      scheme,
      scores.units.flatMap(({ grade }) => grade ?? []),
    ),
    deducted: deductedIn(periods),
  };
}

function meanOf({ rounding }: Scheme, rows: readonly YearRow[]): Points | null {
  const sums = rows.flatMap(({ sum }) => sum ?? []);
  if (sums.length === 0) return null;
  return dividedPoints(
    sums.reduce((all, sum) => all + sum, 0),
    sums.length,
    rounding.decimals,
  );
}

/** A month's grade is not the year's. */
function gradesOf({ period, grades }: Scheme, given: readonly string[]): SchemeFacts["grades"] {
  if (period === "month" || !grades) return [];
  return [...grades.grades.map(({ name }) => name), grades.rest].map((name) => ({
    name,
    units: given.filter((grade) => grade === name).length,
  }));
}

function deductedIn(periods: readonly IssuedPeriod[]): SchemeFacts["deducted"] {
  const leaves = new Map(periods.flatMap(({ scheme }) => placedLeaves(scheme).map(({ leaf }) => [leaf.id, leaf])));
  if (![...leaves.values()].some(takesPoints)) return null;
  const taken = periods.flatMap(({ scheme, scores }) => deductionsOf(scheme, scores));
  const units = (of: typeof taken): number => new Set(of.map(({ unitId }) => unitId)).size;
  return {
    times: taken.length,
    units: units(taken),
    struck: units(taken.filter(({ column }) => leaves.get(column)?.kind === "veto")),
  };
}

function takesPoints({ kind }: Leaf): boolean {
  return ["perEvent", "deductionTiers", "uncapped", "passThrough", "veto"].includes(kind);
}
