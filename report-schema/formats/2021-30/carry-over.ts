import type { CarryOver } from "#report-schema/format.ts";
import { applicantColumns } from "./applications.ts";

const source = "国办公开办函〔2021〕30号";
/** 表二 of the format before counts other things: from it only the applications go on. */
const from = ["2021-30"];

export const carryOver: readonly CarryOver[] = [
  {
    rule: "years.carried-in",
    kind: "balance",
    from: ["2019-60", ...from],
    total: { figure: "applications.carriedIn.total", last: "applications.carriedOut.total" },
    parts: applicantColumns
      .map(({ key }) => ({ figure: `applications.carriedIn.${key}`, last: `applications.carriedOut.${key}` }))
      .filter(({ figure }) => !figure.endsWith(".total")),
    source: `${source} 第三部分“上年结转政府信息公开申请数量”`,
  },
  ...["rules", "normative"].map((row): CarryOver => ({
    rule: "years.in-force",
    kind: "stock",
    from,
    stock: { figure: `proactive.${row}.inForce`, last: `proactive.${row}.inForce` },
    added: `proactive.${row}.issued`,
    removed: `proactive.${row}.repealed`,
    source: `${source} 第二部分“现行有效件数”`,
  })),
];
