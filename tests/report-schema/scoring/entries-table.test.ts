/** A table of entries: what is taken, and what is said of each cell that is not. */
import { describe, expect, it } from "vitest";
import { entriesNotes, printedDifferences } from "#report-schema/scoring/entries-notes.ts";
import { columnLetter, entriesProblemText } from "#report-schema/scoring/entries-problem-text.ts";
import { readEntriesTable, type EntriesTable } from "#report-schema/scoring/entries-table.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { luancheng2020 } from "#report-schema/scoring/schemes/luancheng-2020.ts";
import { yanjiang2021 } from "#report-schema/scoring/schemes/yanjiang-2021.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import type { TableRow } from "#report-schema/table-row.ts";

const monthly = "单位名称,公共服务得分,交流互动得分,网站建设及安全得分,政务信息公开得分";

function rows(text: string): TableRow[] {
  return text.split("\n").map((line, index) => ({ row: index + 1, cells: line.split(",") }));
}

function read(scheme: Scheme, text: string): EntriesTable {
  const reading = readEntriesTable(scheme, rows(text));
  if (!reading.ok) throw new Error(reading.problems.map(entriesProblemText).join("；"));
  return reading.table;
}

function problems(scheme: Scheme, text: string): string[] {
  const reading = readEntriesTable(scheme, rows(text));
  return reading.ok ? [] : reading.problems.map(entriesProblemText);
}

describe("单位名称", () => {
  it.each([
    ["缙氏镇", "缑氏镇"],
    ["翟店镇", "翟镇镇"],
    ["卫健委", "卫生健康委员会"],
    ["退役军人事务管理局", "退役军人事务局"],
    ["区民政局", "民政局"],
    ["偃师市公安局", "公安局"],
    ["洛阳市偃师区商城街道办事处", "商城街道"],
    ["岳滩镇人民政府", "岳滩镇"],
    ["市场监督管理局", "市场监督管理局"],
  ])("%s is taken for %s", (written, name) => {
    expect(read(yanshiMonthly, `${monthly}\n${written},4,2,13,1`).sheet.units).toMatchObject([
      { id: name, name: written },
    ]);
  });

  it.each([
    [yanshiMonthly, monthly, "卫建委", "是不是“卫生健康委员会”"],
    [yanshiMonthly, monthly, "缑氐镇", "是不是“缑氏镇”"],
    [yanshiMonthly, monthly, "人力社保局", "是不是“人力资源社会保障局”"],
    [yanshiMonthly, monthly, "教育厅", "不在方案的名单里，请核对"],
    [luancheng2020, "单位名称,组织领导", "区档案局", "不在方案的名单里"],
  ])("%# a name that is only near is asked about, never taken", (scheme, heading, written, words) => {
    const [problem] = problems(scheme, `${heading}\n${written}`);
    expect(problem).toContain(`第 2 行的单位“${written}”`);
    expect(problem).toContain(words);
  });

  it("two rows of one unit are one too many, by whatever name", () => {
    expect(problems(yanshiMonthly, `${monthly}\n民政局,4,2,13,1\n\n区民政局,4,2,13,1`)).toEqual([
      "第 4 行的单位“区民政局”和第 2 行是同一个单位，请只留一行",
    ]);
  });

  it("雁江 lists no units: the group is told by the name's end or by a column, else asked for", () => {
    const { sheet } = read(
      yanjiang2021,
      "单位名称,组别,组织领导\n保和镇,,4\n民政局,,4\n行政审批局,,4\n城东新区,区级部门,4",
    );
    expect(sheet.units.map(({ name, group }) => [name, group])).toEqual([
      ["保和镇", "towns"],
      ["民政局", "departments"],
      ["行政审批局", "approval"],
      ["城东新区", "departments"],
    ]);
    expect(problems(yanjiang2021, "单位名称,组织领导\n城东新区,4")).toEqual([
      "第 2 行的单位“城东新区”认不出属于哪一组，请加一列“组别”写明",
    ]);
    expect(problems(yanjiang2021, "单位名称,组别,组织领导\n保和镇,乡村,4\n行政审批局,区级部门,4")).toEqual([
      "第 2 行“保和镇”的组别“乡村”不是这个方案的组，请核对",
      "第 3 行“行政审批局”在方案名单里不属于“区级部门”，请核对组别",
    ]);
  });
});

describe("表头", () => {
  it("titles may stand above it, gaps within words and in any order", () => {
    const text = `2022年8月情况\n\n政务信息 公开得分,单位名称,序号,交流互动得分,网站建设及安全得分,公共服务得分\n29,民政局,1,2,13,4`;
    const { sheet } = read(yanshiMonthly, text);
    expect(scoreSheet(yanshiMonthly, sheet).units[0]!.total).toBe(48_00);
  });

  it.each([
    ["民政局,4,2,13,29", "没有找到表头"],
    [monthly, "表头下面没有单位"],
    [
      `${monthly},得票\n民政局,4,2,13,29,1`,
      "第 1 行 F 列的列名“得票”不是这个方案的指标；这个方案的列名有：单位名称、公共服务得分",
    ],
    [`${monthly},公共服务得分\n民政局,4,2,13,29,1`, "第 1 行 F 列的列名“公共服务得分”出现了两次"],
    [`${monthly}\n民政局,4,2,13,29,8`, "第 2 行 F 列有内容，但这一列没有列名"],
    [`${monthly}\n,4,2,13,29`, "第 2 行没有写单位名称"],
  ])("%# is refused with its place", (text, words) => {
    expect(problems(yanshiMonthly, text)[0]).toContain(words);
  });

  it("full marks may stand behind a name", () => {
    const { sheet } = read(yanjiang2021, "单位名称,组织领导（4分）,制度落实情况(3 分)\n甲镇,4,3");
    expect(Object.keys(sheet.entries["甲镇"]!)).toEqual(["leadership", "carried-out"]);
  });

  it("what the system reckons has no column", () => {
    expect(problems(yanjiang2021, "单位名称,总评分90分以上\n甲镇,3")).toEqual([
      "第 1 行 B 列“总评分90分以上”由系统按其他项目算出，不用填写，请删去这一列",
    ]);
  });

  it("columns are counted as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "AAA"]);
  });
});

describe("格子", () => {
  it.each([
    ["公共服务得分", "/", "“/”读不懂"],
    ["公共服务得分", "无", "“无”读不懂"],
    ["公共服务得分", "1 2", "“1 2”读不懂"],
    ["公共服务得分", "4.125", "小数不能多于 2 位"],
  ])("%s %s", (column, cell, words) => {
    const [problem] = problems(yanshiMonthly, `单位名称,${column}\n民政局,${cell}`);
    expect(problem).toContain(`第 2 行 B 列“${column}”里的`);
    expect(problem).toContain(words);
  });

  it.each([
    ["制度落实情况", "3.5", "超过了满分 3 分"],
    ["制度落实情况", "-1", "不能小于 0"],
    ["组织领导", "1+2", "应按 3 个分项填写（明确分管领导、主要领导研究部署政务工作、领导协调解决问题），现在有 2 个数"],
    ["组织领导", "2+1+1", "超过了“明确分管领导”的满分 1 分"],
    ["“政务开放日”活动", "1.5次", "应为整次数"],
    ["政务新媒体工作", "6分，通报1次", "超过了满分 5 分"],
    ["政务新媒体工作", "3分2次", "读不懂，这里应填次数，如 2次"],
    ["先进经验被上级报道、转发", "有", "读不懂，这里应填次数，如 1次，或填“是”“否”"],
  ])("%s %s is refused", (column, cell, words) => {
    expect(problems(yanjiang2021, `单位名称,${column}\n甲镇,${cell}`)[0]).toContain(words);
  });

  it("次数 where marks are judged by hand leave the marks open: asked, not guessed", () => {
    expect(problems(luancheng2020, "单位名称,政务新媒体健康有序发展\n栾城镇,2次")[0]).toContain(
      "应填得分，0 至 8；有扣分情形的，如 8分，通报2次",
    );
  });

  it.each(["３", "3分", " 3 ", "3.00"])("“%s” is three marks", (cell) => {
    const { sheet } = read(yanjiang2021, `单位名称,制度落实情况\n甲镇,${cell}`);
    expect(sheet.entries["甲镇"]!["carried-out"]).toEqual({ kind: "value", points: 300 });
  });

  it("an entry for an indicator the group is not scored on is refused", () => {
    const scheme: Scheme = {
      ...luancheng2020,
      indicators: luancheng2020.indicators.map((one) => (one.id === "daily" ? { ...one, groups: ["towns"] } : one)),
    };
    expect(problems(scheme, "单位名称,日常工作安排部署落实情况\n区财政局,10\n栾城镇,10")).toEqual([
      "第 2 行 B 列“日常工作安排部署落实情况”里填了“10”，但“区财政局”所在的组不考核这一项，请清空",
    ]);
  });
});

function withYear(before: string, year: string): string {
  return `${monthly},此前累计,全年总分\n公安局,4,2,13,30,${before},${year}`;
}

describe("全年累计和印好的总分", () => {
  it("此前累计 and 全年总分 are one and the same sum, or the row is asked about", () => {
    expect(scoreSheet(yanshiMonthly, read(yanshiMonthly, withYear("257.5", "")).sheet).units[0]!.year).toBe(287_50);
    expect(scoreSheet(yanshiMonthly, read(yanshiMonthly, withYear("", "287.5")).sheet).units[0]!.year).toBe(287_50);
    expect(problems(yanshiMonthly, withYear("257", "287.5"))).toEqual([
      "第 2 行“公安局”此前累计加本期是 287 分，表上印的全年总分是 287.5 分，请核对",
    ]);
    expect(problems(yanshiMonthly, withYear("", "29"))).toEqual([
      "第 2 行“公安局”的全年总分 29 分比本期计入的 30 分还少，请核对",
    ]);
    expect(problems(yanshiMonthly, withYear("", "约287"))[0]).toContain("应为数字");
    expect(problems(yanshiMonthly, withYear("25 7", ""))[0]).toContain("里的“25 7”应为数字");
  });

  it("a printed total that is not the sum is said, with both numbers", () => {
    const table = read(yanshiMonthly, `${monthly},12月分数\n公安局,4,2,13,30,50\n民政局,4,2,13,,19`);
    const scores = scoreSheet(yanshiMonthly, table.sheet);
    expect(printedDifferences(yanshiMonthly, table, scores)).toEqual([
      "“公安局”的总分表上印的是 50 分，按各项算是 49 分，请核对。",
    ]);
    expect(entriesNotes(yanshiMonthly, table, scores)[1]).toBe("未评完，暂不计总分、不排名：民政局。");
  });

  it("a column that is missing and units without a row are said", () => {
    const table = read(luancheng2020, "单位名称,组织领导\n栾城镇,7");
    expect(table.missingColumns).toHaveLength(21);
    expect(table.missingUnits).toHaveLength(33);
  });
});
