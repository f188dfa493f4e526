import type { Format } from "#report-schema/format.ts";
import { applications } from "./applications.ts";
import { carryOver } from "./carry-over.ts";
import { contest } from "./contest.ts";
import { proactive } from "./proactive.ts";
import { relations } from "./relations.ts";
import { screenSums } from "./screen-sums.ts";
import { sections } from "./sections.ts";
import { balances, sums } from "./totals.ts";

export const format2019: Format = {
  id: "2019-60",
  notice: {
    number: "国办公开办函〔2019〕60号",
    name: "关于政府信息公开工作年度报告有关事项的通知",
    issuer: "国务院办公厅政府信息与政务公开办公室",
    issued: "2019",
  },
  years: { first: 2019, last: 2020 },
  sections,
  tables: [proactive, applications, contest],
  sums,
  screenSums,
  balances,
  relations,
  carryOver,
};
