import { reportTitle } from "../report.ts";
import type { Rule } from "./rule.ts";

/** The title of a file against the pattern used across the country; 年度 for 年 is only mentioned. */
export const textTitle: Rule<"text.title"> = {
  name: "text.title",
  moments: ["submit", "publish"],
  source: "各级政府网站的通行写法：单位全称＋年份＋“年政府信息公开工作年度报告”",
  check: ({ report }) => {
    const title = report.printed?.title;
    if (title === undefined || report.unit === "") return [];
    const right = reportTitle(report.unit, report.year);
    const said = title.replace(/\s/gu, "");
    if (said === right) return [];
    const level = said.replace("年度政府", "年政府") === right ? "note" : "explain";
    return [{ rule: "text.title", level, figures: [], section: "", facts: { said: title, right } }];
  },
};
