/** What is said of reports as they were really published; false alarms cost an office's trust. */
import { describe, expect, it } from "vitest";
import { sentenceOf } from "#report-schema/messages.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import { subjectOf, type UnitFacts } from "#report-schema/rules/rule.ts";
import { goldenReport, type GoldenName } from "#tests/golden/golden-report.ts";

function said(name: GoldenName, unit: UnitFacts = {}): string[] {
  const findings = runChecks(subjectOf(goldenReport(name), unit), "submit");
  return findings.map((finding) => `${finding.level} ${sentenceOf(finding)}`);
}

describe("偃师市人民政府办公室 2020", () => {
  it("lacks two facets, names the office wrongly, speaks for the city, has 13 of 18 in 其他处理; no right sum is flagged", () => {
    expect(said("yanshi-office-2020", { kind: "department" })).toEqual([
      "explain “一、总体情况”缺少“政府信息公开平台建设”、“监督保障”方面的内容，请补写，并用小标题标明；没有的请说明原因。",
      "explain “国务院办公厅政府信息公开与政务公开办公室”：发文机关的名称应为“国务院办公厅政府信息与政务公开办公室”，请改正或说明。",
      "note 标题的单位是“偃师市人民政府办公室”，正文却讲“偃师市”全域的情况，请核对报告的主体。",
      "note 正文“共公布各类文件45件”，并称制发的文件为规范性文件，而表二·规范性文件各项都是 0，请核对其中有没有应填的规范性文件。",
      "note 表二·政府集中采购·采购总金额（单位：万元，保留4位小数）：7.0000 恰好是整数万元，这一格要求保留 4 位小数，请核对是否取了整。",
      "note 表三：“（六）其他处理”13 件，占（七）总计 18 件的 72.2%，超过 30%，请在报告中说明这些申请的具体情形。",
    ]);
  });
});

describe("a district government's report with all its parts (淮安市洪泽区 2024)", () => {
  it.each([[{}], [{ kind: "county", isGovernment: true } as const]])("has nothing to ask: %j", (unit) => {
    expect(said("hongze-2024", unit)).toEqual([]);
  });
});

describe("a large city's figures (某市 2025)", () => {
  it("balance and add up; only the text, cut short, lacks its facets", () => {
    expect(said("city-2025", { kind: "prefecture" })).toEqual([
      "explain “一、总体情况”缺少“主动公开”、“依申请公开”、“政府信息管理”、“政府信息公开平台建设”、“监督保障”方面的内容，请补写，并用小标题标明；没有的请说明原因。",
      "note “五、存在的主要问题及改进情况”只有 17 字，难以写明问题和改进情况，请核对是否过于简略。",
    ]);
  });

  it("has 规章 a city may make; of an unknown unit it is asked", () => {
    expect(said("city-2025").join("\n")).toMatch(/^explain 表二·规章·本年制发件数：填了 3；/mu);
    expect(said("city-2025", { kind: "county" })[0]).toMatch(/^block 表二·规章·本年制发件数：填了 3，但本单位没有/u);
  });
});

it.each(["sound-2019-60", "sound-2021-30"] as const)("the sound report %s gives no finding", (name) => {
  expect(said(name, { kind: "department", isGovernment: false })).toEqual([]);
});
