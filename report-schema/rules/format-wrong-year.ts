import { formats } from "../formats/registry.ts";
import type { Rule } from "./rule.ts";

/** Section 1 of domain knowledge: each report year has exactly one national format. */
export const formatWrongYear: Rule<"format.wrong-year"> = {
  name: "format.wrong-year",
  moments: ["save", "submit", "publish"],
  source: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  check: ({ report, format }) => {
    const right = formats.find(({ years }) => years.first <= report.year && report.year <= (years.last ?? Infinity));
    if (right?.id === format.id) return [];
    return [
      {
        rule: "format.wrong-year",
        level: "block",
        figures: [],
        section: "",
        facts: { year: report.year, format: format.notice.number, right: right?.notice.number ?? "" },
      },
    ];
  },
};
