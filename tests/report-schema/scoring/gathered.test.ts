import { describe, expect, it } from "vitest";
import { pointsOf } from "#report-schema/scoring/points.ts";
import { scoreMonths } from "#report-schema/scoring/gathered.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import type { Sheet } from "#report-schema/scoring/scores.ts";

const names = ["公安局", "财政局"] as const;

function value(points: number) {
  return { kind: "value", points: pointsOf(points) } as const;
}

/** 政务信息公开得分 of each unit; the other columns are always the same. */
function month(...disclosure: readonly (number | undefined)[]): Sheet {
  const scored = names.flatMap((name, at) => (disclosure[at] === undefined ? [] : [[name, disclosure[at]] as const]));
  return {
    units: scored.map(([name]) => ({ id: name, name, group: "departments" })),
    entries: Object.fromEntries(
      scored.map(([name, points]) => [
        name,
        { service: value(4), interaction: value(2), site: value(13), disclosure: value(points) },
      ]),
    ),
  };
}

const yearsOf = (sheets: readonly Sheet[]) =>
  scoreMonths(yanshiMonthly, sheets)
    .at(-1)!
    .units.map(({ year }) => year);

describe("月份逐月累计", () => {
  it("adds the columns that accumulate, month by month", () => {
    expect(yearsOf([month(30, 9), month(10, 0), month(1.5, 2)])).toEqual([pointsOf(41.5), pointsOf(11)]);
  });

  it("begins with what the first sheet says was gathered before", () => {
    const first = { ...month(30, 9), before: { 公安局: pointsOf(100) } };
    expect(yearsOf([first, month(10, 0)])).toEqual([pointsOf(140), pointsOf(9)]);
  });

  it("knows no sum of the year of a unit that lacks a month, nor of one month alone", () => {
    expect(yearsOf([month(30, undefined), month(10, 5)])).toEqual([pointsOf(40), undefined]);
    expect(yearsOf([month(30, 9)])).toEqual([undefined, undefined]);
  });
});
