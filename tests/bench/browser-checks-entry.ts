/** Runs in the page: all checks on one report, so many times. */
import type { Report } from "#report-schema/report.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";

Object.assign(window, {
  checkTimes(report: Report, turns: number): number[] {
    return Array.from({ length: turns }, () => {
      // A new object each time: what was read of the text is kept by report.
      const fresh = { ...report };
      const begun = performance.now();
      runChecks(subjectOf(fresh, { kind: "department" }), "submit");
      return performance.now() - begun;
    });
  },
});
