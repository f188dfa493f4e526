/** A year of issued sheets of one scheme side by side: every unit's months, what they came to, who rose and who fell. */
import { dividedPoints, type Points } from "../scoring/points.ts";
import { accumulationText } from "../scoring/ranking-text.ts";
import { placesOf } from "../scoring/ranking.ts";
import type { Scheme, SchemeGroup } from "../scoring/scheme.ts";
import { accumulated } from "../scoring/score-sheet.ts";
import type { SheetUnit, UnitScore } from "../scoring/scores.ts";
import type { ScoredPeriod } from "./score-record.ts";

export interface YearCell {
  /** Undefined where not finished (未评完). */
  readonly total: Points | undefined;
  /** Within the group, as issued. */
  readonly rank: number | undefined;
  /** Places gained against the unit's period before in this table; negative where lost. */
  readonly change: number | undefined;
}

export interface YearRow {
  readonly unit: SheetUnit;
  /** One a period; undefined where the unit is not in that sheet. */
  readonly cells: readonly (YearCell | undefined)[];
  /** What the year comes to; undefined while something is missing. */
  readonly sum: Points | undefined;
  /** Place by that sum; undefined without one. */
  readonly place: number | undefined;
}

export interface YearGroup {
  readonly id: string;
  readonly name: string;
  /** By the sum downwards, equals as the newest sheet lists them, those without a sum last. */
  readonly rows: readonly YearRow[];
  /** Mean of the totals there are, a period each. */
  readonly means: readonly (Points | undefined)[];
  readonly meanSum: Points | undefined;
}

export interface YearTable {
  /** 2025-08, or 2025, in their order. */
  readonly periods: readonly string[];
  /** What the sum of the year is called. */
  readonly sumName: string;
  /** How it comes about, a sentence. */
  readonly sumNote: string;
  readonly groups: readonly YearGroup[];
}

/** @param periods sheets of one scheme and year in their order, at least one */
export function yearTable(periods: readonly ScoredPeriod[]): YearTable {
  const last = periods.at(-1);
  if (!last) throw new Error("没有计分表，排不出年度表");
  const { scheme } = last;
  return {
    periods: periods.map(({ period }) => period),
    ...sumWords(scheme),
    groups: scheme.groups.map((group) => yearGroup(scheme, group, periods)).filter(({ rows }) => rows.length > 0),
  };
}

function yearGroup(scheme: Scheme, group: SchemeGroup, periods: readonly ScoredPeriod[]): YearGroup {
  const own = periods.map(({ scores }) => scores.units.filter(({ unit }) => unit.group === group.id));
  // Called and listed as the newest sheet does; those only earlier sheets have come after.
  const units = new Map(
    own
      .toReversed()
      .flatMap((scored) => scored.map(({ unit }) => [unit.id, unit] as const))
      .reverse(),
  );
  const order = [...new Set(own.toReversed().flatMap((scored) => scored.map(({ unit }) => unit.id)))];
  const rows = order.map((id) => {
    const scored = own.map((of) => of.find(({ unit }) => unit.id === id));
    return { unit: units.get(id)!, cells: cellsOf(scored), sum: sumOfYear(scheme, periods, scored) };
  });
  const known = rows.flatMap((row) => (row.sum === undefined ? [] : [{ ...row, sum: row.sum }]));
  const sorted = known.toSorted((a, b) => b.sum - a.sum);
  const places = placesOf(sorted, (a, b) => a.sum === b.sum, scheme.ranking.ties);
  const mean = (points: readonly (Points | undefined)[]): Points | undefined => meanOf(scheme, points);
  return {
    id: group.id,
    name: group.name,
    rows: [
      ...sorted.map((row, index) => ({ ...row, place: places[index] })),
      ...rows.filter(({ sum }) => sum === undefined).map((row) => ({ ...row, place: undefined })),
    ],
    means: own.map((scored) => mean(scored.map(({ total }) => total))),
    meanSum: mean(rows.map(({ sum }) => sum)),
  };
}

function cellsOf(scored: readonly (UnitScore | undefined)[]): (YearCell | undefined)[] {
  let before: number | undefined;
  return scored.map((score) => {
    if (!score) return undefined;
    const { total, rank } = score;
    const change = rank === undefined || before === undefined ? undefined : before - rank;
    before = rank ?? before;
    return { total, rank, change };
  });
}

/**
 * As the newest sheet prints it where it knows what went before; else what the columns that accumulate came to in the
 * sheets there are. A scheme that accumulates nothing has the mean of the finished months.
 */
function sumOfYear(
  scheme: Scheme,
  periods: readonly ScoredPeriod[],
  scored: readonly (UnitScore | undefined)[],
): Points | undefined {
  const own = scored.flatMap((score, index) => (score ? [{ score, by: periods[index]!.scheme }] : []));
  if (scheme.period === "year") return own.at(-1)?.score.total;
  if (!scheme.accumulation)
    return own.some(({ score }) => score.total === undefined)
      ? undefined
      : meanOf(
          scheme,
          own.map(({ score }) => score.total),
        );
  const printed = own.at(-1)?.score.year;
  if (printed !== undefined) return printed;
  const added = own.map(({ score, by }) => accumulated(by, score.items));
  return added.some((points) => points === undefined)
    ? undefined
    : added.reduce<Points>((sum, points) => sum + points!, 0);
}

function meanOf({ rounding }: Scheme, points: readonly (Points | undefined)[]): Points | undefined {
  const known = points.filter((one) => one !== undefined);
  if (known.length === 0) return undefined;
  return dividedPoints(
    known.reduce((sum, one) => sum + one, 0),
    known.length,
    rounding.decimals,
  );
}

function sumWords(scheme: Scheme): Pick<YearTable, "sumName" | "sumNote"> {
  const { accumulation, totalName } = scheme;
  if (scheme.period === "year") return { sumName: totalName, sumNote: `${totalName}为全年计分表的得分。` };
  if (!accumulation) return { sumName: "月平均分", sumNote: `月平均分为各月${totalName}的平均数。` };
  return { sumName: accumulation.name, sumNote: accumulationText(scheme) };
}
