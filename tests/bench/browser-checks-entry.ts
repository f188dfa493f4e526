/** Runs in the page: all checks on one report, so many times. */
import type { Report } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";

Object.assign(window, {
  checkTimes(report: Report, turns: number): number[] {
    return Array.from({ length: turns }, () => {
      // New objects each time: what was read of a text is kept with its object.
      const fresh = { ...report, narrative: { ...report.narrative } };
      const begun = performance.now();
      runChecks(subjectOf(fresh, { kind: "department" }), "submit");
      return performance.now() - begun;
    });
  },
});
