import { figureDefinition } from "../figure-index.ts";
import type { Finding } from "../finding.ts";
import { applicationTotals, contestTotals, isAllZero } from "./whole-tables.ts";
import { zeroSourceLabels } from "../zero-declaration.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

/** The text already names what was looked through: registers, the mailbox, the counter. */
const sources =
  /(?:核查|核实|查询|核对|查阅|清查|比对)[^。\n]{0,60}(?:申请|复议|诉讼)|(?:台账|登记簿|登记表|申请系统|办理系统)/u;

export const figuresAllZero: Rule<"figures.all-zero"> = {
  name: "figures.all-zero",
  moments: ["submit", "publish"],
  source: "审查经验：零报告应当写明核对了哪些来源",
  check: ({ format, figures, report, statements }) => {
    if (!isAllZero(format, figures)) return [];
    const declared = statements.zeroDeclaration?.sources;
    const unchecked = (declared ?? []).filter(({ checked }) => !checked);
    if (declared && unchecked.length === 0) return [];
    // A declaration with a gap is the reviewer's to weigh: the unit has said all it can.
    if (!declared && sources.test(Object.values(report.narrative).join("\n"))) return [];
    const ids = [...applicationTotals(format), ...contestTotals(format)];
    const tables = [...new Set(ids.map((id) => figureDefinition(format, id).table))];
    const finding: Finding = {
      rule: "figures.all-zero",
      level: declared ? "note" : "explain",
      figures: [],
      section: sectionOfTable(format, tables[0]!.id),
      facts: {
        tables: tables.map(({ name }) => name),
        ...(declared && {
          unchecked: unchecked.map(({ source, note }) => ({ source: zeroSourceLabels[source], note })),
        }),
      },
    };
    return [finding];
  },
};
