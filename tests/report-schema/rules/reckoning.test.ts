/** The sums and balances are reckoned here once more from the printed rules alone, not from the format's data. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, RuleName } from "#report-schema/finding.ts";
import { figureIndex } from "#report-schema/figure-index.ts";
import type { Format } from "#report-schema/format.ts";
import { formats } from "#report-schema/formats/registry.ts";
import type { Figures } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { withTotals } from "#report-schema/totals.ts";
import { anyFigures, filledFigures, reportWith } from "../any-figures.ts";

const people = ["person", "company", "research", "charity", "lawFirm", "otherOrg"];
const groups = ["review", "directSuit", "suitAfterReview"];
const endings = ["upheld", "corrected", "otherResult", "pending"];

function rowsOf(format: Format): string[] {
  return [...figureIndex(format).keys()]
    .filter((id) => id.startsWith("applications.") && id.endsWith(".person"))
    .map((id) => id.slice("applications.".length, -".person".length));
}

/** Undefined as soon as one addend is blank. */
function add(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
}

function reckon(format: Format, figures: Figures): Map<string, number | undefined> {
  const outcomes = rowsOf(format).filter((row) => !["received", "carriedIn", "handled", "carriedOut"].includes(row));
  const cell = (row: string, who: string): number | undefined =>
    row === "handled" ? add(outcomes.map((one) => cell(one, who))) : figures[`applications.${row}.${who}`];
  const totals = new Map<string, number | undefined>();
  for (const who of people) totals.set(`applications.handled.${who}`, cell("handled", who));
  for (const row of rowsOf(format)) totals.set(`applications.${row}.total`, add(people.map((who) => cell(row, who))));
  for (const group of groups)
    totals.set(`contest.${group}.total`, add(endings.map((ending) => figures[`contest.${group}.${ending}`])));
  return totals;
}

function saidBy(rule: RuleName, format: Format, figures: Figures, declared?: Figures): Finding[] {
  return runChecks(subjectOf(reportWith(format, figures, declared)), "submit").filter((one) => one.rule === rule);
}

function countByRule(format: Format, figures: Figures): Map<RuleName, number> {
  const counts = new Map<RuleName, number>();
  for (const { rule } of runChecks(subjectOf(reportWith(format, figures)), "save"))
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

describe.each(formats.map((format) => [format.notice.number, format] as const))("格式 %s", (_, format) => {
  const totalIds = [...reckon(format, {}).keys()];

  it("gives every 总计 as the sum of its addends, and none while one of them is blank", () => {
    fc.assert(
      fc.property(anyFigures(format), (figures) => {
        const all = withTotals(format, figures);
        for (const [id, value] of reckon(format, figures)) expect(all[id]).toBe(value);
      }),
    );
  });

  it("never takes a total from what was sent", () => {
    const forged = fc.dictionary(fc.constantFrom(...totalIds), fc.nat(99));
    fc.assert(
      fc.property(anyFigures(format), forged, (figures, totals) => {
        expect(withTotals(format, { ...figures, ...totals })).toEqual(withTotals(format, figures));
      }),
    );
  });

  it("names exactly the columns in which 一＋二 differs from （七）总计＋四", () => {
    fc.assert(
      fc.property(fc.oneof(anyFigures(format), filledFigures(format)), (figures) => {
        const totals = reckon(format, figures);
        const broken = people.filter((who) => {
          const left = add([figures[`applications.received.${who}`], figures[`applications.carriedIn.${who}`]]);
          const right = add([totals.get(`applications.handled.${who}`), figures[`applications.carriedOut.${who}`]]);
          return left !== undefined && right !== undefined && left !== right;
        });
        const said = saidBy("applications.balance", format, figures);
        expect(said.map(({ figures: [first] }) => first)).toEqual(broken.map((who) => `applications.received.${who}`));
        expect(said.every(({ level }) => level === "block")).toBe(true);
      }),
    );
  });

  it("names exactly the printed totals that differ from the sums", () => {
    const rules = ["applications.handled", "applications.row-total", "contest.total"] as const;
    fc.assert(
      fc.property(
        filledFigures(format),
        fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 40 }),
        (figures, off) => {
          const totals = reckon(format, figures);
          const declared: Record<string, number> = {};
          totalIds.forEach((id, index) => (declared[id] = Math.max(0, totals.get(id)! + (off[index] ?? 0))));
          const wrong = totalIds.filter((id) => declared[id] !== totals.get(id));
          const said = rules.flatMap((rule) => saidBy(rule, format, figures, declared));
          expect(said.map(({ figures: [first] }) => first!).sort()).toEqual(wrong.sort());
          for (const {
            figures: [id],
            expected,
            actual,
          } of said) {
            expect([expected, actual]).toEqual([totals.get(id!), declared[id!]]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("says nothing of printed totals that are right", () => {
    fc.assert(
      fc.property(filledFigures(format), (figures) => {
        const declared = Object.fromEntries([...reckon(format, figures)].map(([id, value]) => [id, value!]));
        const said = runChecks(subjectOf(reportWith(format, figures, declared)), "save");
        expect(said.filter(({ rule }) => rule.includes("total") || rule.includes("handled"))).toEqual([]);
      }),
    );
  });

  it("never counts a blank as zero: one more blank never brings a finding about numbers", () => {
    fc.assert(
      fc.property(filledFigures(format), fc.nat(), (figures, pick) => {
        const ids = Object.keys(figures);
        const { [ids[pick % ids.length]!]: _blanked, ...rest } = figures;
        const before = countByRule(format, figures);
        // A figure blanked out of a group may move the group's finding on to the next figure, never add one.
        for (const [rule, count] of countByRule(format, rest))
          expect(count, rule).toBeLessThanOrEqual(before.get(rule) ?? 0);
      }),
    );
  });

  it("has nothing that blocks saving an empty report", () => {
    expect(runChecks(subjectOf(reportWith(format, {})), "save")).toEqual([]);
  });

  it("names every table of an empty report once at 报送", () => {
    expect(saidBy("figures.blank", format, {}).map(({ section }) => section)).toEqual([
      "proactive",
      "applications",
      "contest",
    ]);
  });
});
