/** The same entries by last year's scheme and by the new one. */
import { expect, it } from "vitest";
import { applyEdit, findIndicator } from "#report-schema/scoring/edit/scheme-edit.ts";
import type { Indicator, Scheme } from "#report-schema/scoring/scheme.ts";
import { tryScheme } from "#report-schema/scoring/trial.ts";
import { smallScheme } from "#tests/golden/scoring/examples.ts";

const before = smallScheme({
  indicators: [
    { kind: "judged", id: "work", name: "公开工作", full: 90 },
    { kind: "perEvent", id: "late", name: "迟报", full: 10, base: "full", counted: "天", each: 1, floor: 0 },
  ],
});

const sheet = {
  units: ["甲镇", "乙镇"].map((name) => ({ id: name, name, group: "towns" })),
  entries: {
    甲镇: { work: { kind: "value", points: 80_00 }, late: { kind: "value", count: 3_00 } },
    乙镇: { work: { kind: "value", points: 75_00 }, late: { kind: "value", count: 0 } },
  },
} as const;

function withIndicator(change: (one: Indicator) => Indicator): Scheme {
  const outcome = applyEdit(before, {
    kind: "indicator",
    indicator: change(findIndicator(before.indicators, "late")!),
    parent: null,
  });
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.scheme;
}

it("a dearer day of delay changes places", () => {
  const { units, unfilled } = tryScheme(
    before,
    withIndicator((one) => ({ ...one, each: 3 }) as Indicator),
    sheet,
  );
  expect(units.map(({ unit, totals, ranks }) => [unit.name, totals, ranks])).toEqual([
    ["甲镇", [87_00, 81_00], [1, 2]],
    ["乙镇", [85_00, 85_00], [2, 1]],
  ]);
  expect(unfilled).toEqual([]);
});

it("an indicator scored another way has no entries yet: said, not guessed", () => {
  const judged: Indicator = { kind: "judged", id: "late", name: "时效", full: 10 };
  const { units, unfilled } = tryScheme(
    before,
    withIndicator(() => judged),
    sheet,
  );
  expect(unfilled).toEqual(["时效"]);
  expect(units.map(({ totals }) => totals[1])).toEqual([undefined, undefined]);
});

it("units of a group the new scheme has not are named", () => {
  const after = smallScheme({ ...before, groups: [{ id: "offices", name: "部门" }] });
  expect(tryScheme(before, after, sheet)).toEqual({ units: [], left: ["甲镇", "乙镇"], unfilled: [] });
});
