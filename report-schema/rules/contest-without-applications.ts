import { figureDefinition } from "../figure-index.ts";
import type { Finding } from "../finding.ts";
import { applicationTotals, contestTotals } from "./whole-tables.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

export const contestWithoutApplications: Rule<"contest.without-applications"> = {
  name: "contest.without-applications",
  moments: ["submit", "publish"],
  source: "审查经验：复议、诉讼多由申请引起；案件可能源于以前年度",
  check: ({ format, figures }) => {
    const applications = applicationTotals(format).map((id) => figures[id]);
    const cases = contestTotals(format).map((id) => figures[id]);
    const count = cases.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (applications.some((value) => value !== 0) || count === 0) return [];
    const first = contestTotals(format).find((id) => (figures[id] ?? 0) > 0)!;
    const finding: Finding = {
      rule: "contest.without-applications",
      level: "explain",
      figures: contestTotals(format),
      section: sectionOfTable(format, figureDefinition(format, first).table.id),
      facts: { count },
    };
    return [finding];
  },
};
