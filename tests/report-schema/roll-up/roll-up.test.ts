import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typedFigures } from "#report-schema/figure-index.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { rollUp, type UnitFigures } from "#report-schema/roll-up/roll-up.ts";
import { withTotals } from "#report-schema/totals.ts";

const formats = ["2019-60", "2021-30"].map(formatById);

const anyReports = fc.constantFrom(...formats).chain((format) => {
  const ids = typedFigures(format).map(({ id }) => id);
  const figures = fc.array(fc.option(fc.nat(1_000_000), { freq: 60 }), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  return fc.array(figures, { minLength: 1, maxLength: 6 }).map((rows) => ({
    format,
    reports: rows.map((values, index): UnitFigures => ({
      unit: `单位${index}`,
      figures: Object.fromEntries(
        ids.flatMap((id, place) => (values[place] === null ? [] : [[id, values[place]!] as const])),
      ),
    })),
  }));
});

describe("the figures of a government (汇总)", () => {
  test("are the sums of its units' figures, and what a sum is made of adds up to it", () => {
    fc.assert(
      fc.property(anyReports, ({ format, reports }) => {
        const { sums, figures } = rollUp(format, reports, 0);
        for (const { id } of typedFigures(format)) {
          const filled = reports.filter((one) => one.figures[id] !== undefined);
          const sum = filled.reduce((total, one) => total + one.figures[id]!, 0);
          expect(sums.get(id)!.value).toBe(sum);
          expect(sums.get(id)!.addends.map(({ unit }) => unit)).toEqual(filled.map(({ unit }) => unit));
          expect(figures[id]).toBe(filled.length === reports.length ? sum : undefined);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("have the totals that the units' totals add up to", () => {
    fc.assert(
      fc.property(anyReports, ({ format, reports }) => {
        const totals = withTotals(format, rollUp(format, reports, 0).figures);
        const each = reports.map((one) => withTotals(format, one.figures));
        for (const { total } of format.sums) {
          if (each.some((one) => one[total] === undefined)) continue;
          expect(totals[total]).toBe(each.reduce((sum, one) => sum + one[total]!, 0));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("are unknown where a unit left a blank: it is named, and never counted as 0", () => {
    const [, format] = formats;
    const id = "applications.received.person";
    const full = Object.fromEntries(typedFigures(format!).map((one) => [one.id, 2]));
    const { [id]: _, ...holed } = full;
    const { sums, figures } = rollUp(
      format!,
      [
        { unit: "甲局", figures: full },
        { unit: "乙局", figures: holed },
      ],
      0,
    );
    expect(sums.get(id)).toEqual({
      value: 2,
      addends: [{ unit: "甲局", value: 2 }],
      blank: ["乙局"],
      isComplete: false,
    });
    expect([figures[id], figures["applications.received.company"]]).toEqual([undefined, 4]);
  });

  test("are all unknown while a unit is missing, and where nobody handed in", () => {
    const [, format] = formats;
    const full = Object.fromEntries(typedFigures(format!).map((one) => [one.id, 0]));
    expect(rollUp(format!, [{ unit: "甲局", figures: full }], 1).figures).toEqual({});
    expect(rollUp(format!, [], 0).figures).toEqual({});
  });

  test("that cannot be kept exactly are no figures", () => {
    const [, format] = formats;
    const figures = { "proactive.fees.collected": Number.MAX_SAFE_INTEGER };
    const two = ["甲局", "乙局"].map((unit) => ({ unit, figures }));
    expect(() => rollUp(format!, two, 0)).toThrow("proactive.fees.collected");
  });
});
