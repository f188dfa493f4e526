/** Ranks with ties by each rule, grades by cut-off and by share, lists. */
import { expect, it } from "vitest";
import { pointsOf } from "#report-schema/scoring/points.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import type { Scores } from "#report-schema/scoring/scores.ts";
import { smallScheme } from "#tests/golden/scoring/examples.ts";

/** Units A, B, … with these marks; null is blank. */
function scored(marks: readonly (number | null)[], parts: Partial<Scheme> = {}): Scores {
  const scheme = smallScheme({ indicators: [{ kind: "judged", id: "work", name: "公开工作", full: 100 }], ...parts });
  const units = marks.map((_, index) => ({ id: `u${index}`, name: "ABCDEFGHIJ"[index]!, group: "towns" }));
  return scoreSheet(scheme, {
    units,
    entries: Object.fromEntries(
      marks.map((mark, index) => [
        `u${index}`,
        { work: mark === null ? { kind: "blank" } : { kind: "value", points: pointsOf(mark) } },
      ]),
    ),
  });
}

function ranks({ units }: Scores): (number | undefined)[] {
  return units.map(({ rank }) => rank);
}

it.each([
  ["share", [1, 2, 2, 4, 5]],
  ["dense", [1, 2, 2, 3, 4]],
  ["tableOrder", [1, 2, 3, 4, 5]],
] as const)("ties by %s", (ties, expected) => {
  expect(ranks(scored([90, 80, 80, 70, 60], { ranking: { by: "total", ties } }))).toEqual(expected);
});

it("a blank gets no rank and takes none away", () => {
  expect(ranks(scored([90, null, 80]))).toEqual([1, undefined, 2]);
  expect(scored([90, null, 80]).groups[0]!.order).toEqual(["u0", "u2", "u1"]);
});

function value(points: number) {
  return { kind: "value", points: pointsOf(points) } as const;
}

it("another item may decide between equals before the tie rule does", () => {
  const scheme = smallScheme({
    indicators: [
      { kind: "judged", id: "work", name: "公开工作", full: 90 },
      { kind: "judged", id: "web", name: "网站", full: 10 },
    ],
    ranking: { by: "total", ties: "share", tieBreak: ["web"] },
  });
  const scores = scoreSheet(scheme, {
    units: ["u0", "u1", "u2"].map((id) => ({ id, name: id, group: "towns" })),
    entries: {
      u0: { work: value(80), web: value(5) },
      u1: { work: value(78), web: value(7) },
      u2: { work: value(80), web: value(5) },
    },
  });
  expect(ranks(scores)).toEqual([2, 1, 2]);
});

it("grades by cut-off: at the line is in, 0.01 under is not", () => {
  const { units } = scored([90, 89.99, 80, 79.99], {
    grades: {
      by: "cutOff",
      grades: [
        { name: "优秀", atLeast: 90 },
        { name: "良好", atLeast: 80 },
      ],
      rest: "一般",
    },
  });
  expect(units.map(({ grade }) => grade)).toEqual(["优秀", "良好", "良好", "一般"]);
});

it.each([
  ["down", ["优秀", "良好", "合格", "合格", "合格"]],
  ["up", ["优秀", "优秀", "良好", "合格", "合格"]],
] as const)("grades by share of the group, shares of a unit taken %s", (round, expected) => {
  const { units } = scored([99, 98, 97, 96, 95], {
    grades: {
      by: "quantile",
      grades: [
        { name: "优秀", percent: 25 },
        { name: "良好", percent: 30 },
      ],
      rest: "合格",
      round,
    },
  });
  expect(units.map(({ grade }) => grade)).toEqual(expected);
});

it("who shares the last place within a share is in too", () => {
  const { units } = scored([99, 98, 98, 90], {
    grades: { by: "quantile", grades: [{ name: "优秀", percent: 50 }], rest: "合格", round: "down" },
  });
  expect(units.map(({ grade }) => grade)).toEqual(["优秀", "优秀", "优秀", "合格"]);
});

it("best and worst of a small group do not run out of units", () => {
  const [group] = scored([90], { lists: { best: 2, worst: 2, notUpdated: null } }).groups;
  expect([group!.best, group!.worst]).toEqual([["u0"], ["u0"]]);
});

it("blank is not 未更新, 0 is", () => {
  const [group] = scored([0, null, 5], { lists: { best: 0, worst: 0, notUpdated: "work" } }).groups;
  expect(group!.notUpdated).toEqual(["u0"]);
});
