import { figureDefinition } from "../figure-index.ts";
import type { Finding } from "../finding.ts";
import { applicationTotals, contestTotals } from "./whole-tables.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

/** The text already names what was looked through: registers, the mailbox, the counter. */
const sources =
  /(?:核查|核实|查询|核对|查阅|清查|比对)[^。\n]{0,60}(?:申请|复议|诉讼)|(?:台账|登记簿|登记表|申请系统|办理系统)/u;

export const figuresAllZero: Rule<"figures.all-zero"> = {
  name: "figures.all-zero",
  moments: ["submit", "publish"],
  source: "审查经验：零报告应当写明核对了哪些来源",
  check: ({ format, figures, report }) => {
    const ids = [...applicationTotals(format), ...contestTotals(format)];
    if (ids.some((id) => figures[id] !== 0)) return [];
    if (sources.test(Object.values(report.narrative).join("\n"))) return [];
    const tables = [...new Set(ids.map((id) => figureDefinition(format, id).table))];
    const finding: Finding = {
      rule: "figures.all-zero",
      level: "explain",
      figures: [],
      section: sectionOfTable(format, tables[0]!.id),
      facts: { tables: tables.map(({ name }) => name) },
    };
    return [finding];
  },
};
