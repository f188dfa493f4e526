/** What a year's sheets say of one unit: for the annex of its report. */
import { placedLeaves } from "../scoring/leaves.ts";
import { pointsText, writtenPoints } from "../scoring/points.ts";
import type { Scheme } from "../scoring/scheme.ts";
import type { Scores } from "../scoring/scores.ts";
import { sumText } from "../scoring/sum-text.ts";
import { deductionsOf } from "./deductions.ts";

export interface ScoreRecord {
  /** Name of the scheme. */
  readonly scheme: string;
  readonly groupName: string;
  readonly yearName: string;
  readonly periods: readonly PeriodRecord[];
  /** What was deducted and why, in the order of the periods. */
  readonly deductions: readonly { readonly period: string; readonly item: string; readonly sum: string }[];
}

export interface PeriodRecord {
  readonly period: string;
  readonly total: string;
  /** In 分, for drawing. */
  readonly value: number;
  /** 第 3（31 家）; empty where there is none. */
  readonly rank: string;
  /** Accumulated over the year; empty where it is not known. */
  readonly year: string;
}

export interface ScoredPeriod {
  readonly period: string;
  readonly scheme: Scheme;
  readonly scores: Scores;
}

/** @param periods of one scheme, in their order; those the unit is not in are passed over */
export function scoreRecord(unitId: string, periods: readonly ScoredPeriod[]): ScoreRecord | undefined {
  const own = periods.flatMap((one) => {
    const score = one.scores.units.find(({ unit }) => unit.id === unitId);
    return score ? [{ ...one, score }] : [];
  });
  const last = own.at(-1);
  if (!last) return undefined;
  return {
    scheme: last.scheme.name,
    groupName: last.scheme.groups.find(({ id }) => id === last.score.unit.group)?.name ?? "",
    yearName: own.some(({ score }) => score.year !== undefined) ? (last.scheme.accumulation?.name ?? "") : "",
    periods: own.map(({ period, scores, score }) => {
      const size = scores.units.filter(({ unit }) => unit.group === score.unit.group).length;
      return {
        period,
        total: score.total === undefined ? "" : pointsText(score.total),
        value: score.total === undefined ? 0 : Math.max(0, writtenPoints(score.total)),
        rank: score.rank === undefined ? "" : `第${score.rank}（${size}家）`,
        year: score.year === undefined ? "" : pointsText(score.year),
      };
    }),
    deductions: own.flatMap(({ period, scheme, scores }) =>
      deductionsOf(scheme, scores)
        .filter((one) => one.unitId === unitId)
        .map((one) => ({ period, item: placeName(scheme, one.column, one.itemName), sum: sumText(one.item) })),
    ),
  };
}

function placeName(scheme: Scheme, id: string, name: string): string {
  const placed = placedLeaves(scheme).find(({ leaf }) => leaf.id === id);
  return [...(placed?.above ?? []).map((level) => level.name), name].join("—");
}
