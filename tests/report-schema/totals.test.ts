import * as fc from "fast-check";
import { expect, it } from "vitest";
import { formatForYear, formats } from "#report-schema/formats/registry.ts";
import { runningTotals, sumOf, withTotals } from "#report-schema/totals.ts";
import { anyFigures, filledFigures } from "./any-figures.ts";

const format = formatForYear(2025);

it("a sum tells its blanks apart from zeros (空白不等于 0)", () => {
  expect(sumOf({ a: 3, b: 0 }, ["a", "b", "c"])).toEqual({ value: 3, blanks: ["c"] });
});

it("running totals (合计) leave out blanks and say which they are", () => {
  const totals = runningTotals(format, { "applications.received.person": 9, "applications.received.company": 3 });
  expect(totals["applications.received.total"]).toEqual({
    value: 12,
    blanks: ["research", "charity", "lawFirm", "otherOrg"].map((who) => `applications.received.${who}`),
  });
  expect(totals["applications.carriedIn.total"]?.blanks).toHaveLength(6);
});

it("a total of totals names the typed cells still blank, each once", () => {
  const blanks = runningTotals(format, {})["applications.handled.total"]?.blanks ?? [];
  expect(blanks).toHaveLength(21 * 6);
  expect(new Set(blanks).size).toBe(blanks.length);
});

it.each(formats)("running totals equal the totals once nothing is blank: $id", (one) => {
  fc.assert(
    fc.property(filledFigures(one), (figures) => {
      const all = withTotals(one, figures);
      for (const [id, { value, blanks }] of Object.entries(runningTotals(one, figures))) {
        expect([value, blanks]).toEqual([all[id], []]);
      }
    }),
    { numRuns: 30 },
  );
});

it.each(formats)("a total is known exactly when its running total has no blanks: $id", (one) => {
  fc.assert(
    fc.property(anyFigures(one), (figures) => {
      const all = withTotals(one, figures);
      for (const [id, { blanks }] of Object.entries(runningTotals(one, figures))) {
        expect(all[id] === undefined).toBe(blanks.length > 0);
      }
    }),
    { numRuns: 30 },
  );
});
