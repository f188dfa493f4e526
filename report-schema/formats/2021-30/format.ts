import type { Format } from "#report-schema/format.ts";
import { applications } from "./applications.ts";
import { carryOver } from "./carry-over.ts";
import { contest } from "./contest.ts";
import { proactive } from "./proactive.ts";
import { relations } from "./relations.ts";
import { screenSums } from "./screen-sums.ts";
import { sections } from "./sections.ts";
import { balances, sums } from "./totals.ts";

export const format2021: Format = {
  id: "2021-30",
  notice: {
    number: "国办公开办函〔2021〕30号",
    name: "中华人民共和国政府信息公开工作年度报告格式",
    issuer: "国务院办公厅政府信息与政务公开办公室",
    issued: "2021-09-26",
  },
  years: { first: 2021 },
  sections,
  tables: [proactive, applications, contest],
  sums,
  screenSums,
  balances,
  relations,
  carryOver,
};
