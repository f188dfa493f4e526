import { expect, it } from "vitest";
import { emptyNarrative } from "#report-schema/report.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { textLeftover } from "#report-schema/rules/text-leftover.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

function left(overview: string): (string | undefined)[] {
  const report = { ...goldenReport("sound-2021-30"), narrative: { ...emptyNarrative, overview } };
  return textLeftover.check(subjectOf(report)).map(({ quote }) => quote);
}

it.each([
  "XX局全年公开信息。",
  "20XX年，我局公开信息。",
  "收到xx件。",
  "某某局公开信息。",
  "全年收到件，已办结。",
  "【】",
])("a template's gap is found: %s", (text) => {
  expect(left(text)).toHaveLength(1);
});

it.each([
  "网址 www.xxgk.gov.cn，邮箱 a__b@xx.gov.cn",
  "依申请公开件、申请件、信访件均已答复，要件齐全，头条、一条公开信息条目。",
  "国办发【2019】61号，“【政策解读】”栏目，7×24小时",
  "收到申请12件，公开信息126条。",
])("words that only look like one are left alone: %s", (text) => {
  expect(left(text)).toEqual([]);
});
