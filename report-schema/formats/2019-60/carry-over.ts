import type { CarryOver } from "#report-schema/format.ts";
import { applicantColumns } from "./applications.ts";

const source = "国办公开办函〔2019〕60号";
/** Formats last year's report may be written in; reports before 2019 are not known here. */
const from = ["2019-60"];

export const carryOver: readonly CarryOver[] = [
  {
    rule: "years.carried-in",
    kind: "balance",
    from,
    total: { figure: "applications.carriedIn.total", last: "applications.carriedOut.total" },
    parts: applicantColumns
      .map(({ key }) => ({ figure: `applications.carriedIn.${key}`, last: `applications.carriedOut.${key}` }))
      .filter(({ figure }) => !figure.endsWith(".total")),
    source: `${source} 第三部分“上年结转政府信息公开申请数量”`,
  },
  ...["licences", "services", "penalties", "coercion", "fees"].map((row): CarryOver => ({
    rule: "years.previous-items",
    kind: "sum",
    from,
    figure: `proactive.${row}.previous`,
    last: [`proactive.${row}.previous`, `proactive.${row}.change`],
    source: `${source} 第二部分“上一年项目数量”`,
  })),
];
