/** The words of the two bulletins of 偃师, drafted from their scores, beside what was printed. */
import { describe, expect, it } from "vitest";
import { bulletinSchema } from "#report-schema/bulletin/bulletin.ts";
import { bulletinTable } from "#report-schema/bulletin/bulletin-table.ts";
import { bulletinText, ordinal } from "#report-schema/bulletin/bulletin-text.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { yanshiMonthly } from "#report-schema/scoring/schemes/yanshi-monthly.ts";
import { bulletinWords } from "#tests/golden/scoring/bulletin-words.ts";
import { bulletins, rowsOf, sheetOf } from "#tests/golden/scoring/bulletin.ts";

const scored = bulletins.map((bulletin) => scoreSheet(yanshiMonthly, sheetOf(bulletin)));
const draft = (at: number, change: object = {}) =>
  bulletinText(yanshiMonthly, scored[at]!, { ...bulletinWords[at]!, ...change });

describe("通报的文字", () => {
  it("2021年第1期 opens as it was printed, and names who was not updated", () => {
    expect(draft(0).opening).toBe(
      "2020年，从市政府办公室考核结果来看，部分镇（街道）、部门仍不够重视政务公开工作，存在公开内容质量不高、公开不及时、工作被动拖拉、报送的材料质量不高等问题。" +
        "全年表现较好的单位有：市公安局、教育体育局和伊洛街道、首阳山街道。表现较差的有：市社保中心、统计局和山化镇、高龙镇。" +
        "12月份，应急管理局、审计局、社保中心、邙岭镇未更新。",
    );
  });

  it("2022年第8期 opens as it was printed, but for 卫健委, which the table calls by its full name", () => {
    expect(draft(1).opening).toBe(
      "8月份，从区政府办公室考核结果来看，部分镇（街道）、单位仍不够重视政务公开工作，存在公开内容质量不高、公开不及时、工作被动拖拉、报送的材料质量不高等问题。" +
        "表现较好的单位有：区民政局、卫生健康委员会和商城街道、伊洛街道。本月，信访局、统计局、社保中心、工业和信息化局、财政局、岳滩镇未更新。",
    );
  });

  it("titles are as printed", () => {
    expect([draft(0).title, draft(1).title]).toEqual([bulletins[0]!.title, bulletins[1]!.title]);
    expect(draft(0).tables.map(({ parts }) => parts.join(""))).toEqual([
      "2020年12月及全年市直单位网站管理和政务信息公开情况",
      "2020年12月及全年各镇（街道）网站管理和政务信息公开情况",
    ]);
  });

  it("before December the year's sum is called what it is: that of the months so far", () => {
    const { title, opening } = draft(0, { period: "2020-09" });
    expect(title).toBe("2020年9月及1至9月政府网站管理和政务信息公开工作情况通报");
    expect(opening).toMatch(
      /^2020年1至9月，从市政府办公室考核结果来看.*。1至9月表现较好的单位有：.*。9月份，.*未更新。$/u,
    );
  });

  it("what an office has edited stands as it wrote it", () => {
    expect(draft(0, { opening: "照此执行。" }).opening).toBe("照此执行。");
    expect(draft(0, { requests: ["抓好落实。", "按时报送。"] }).requests).toEqual(["一、抓好落实。", "二、按时报送。"]);
    expect(draft(0, { requests: [] }).requests).toEqual([]);
  });

  it("requests are drafted from who was not updated and who stands last, and ask for the report in winter", () => {
    const requests = draft(0, { requests: null }).requests;
    expect(requests).toHaveLength(3);
    expect(requests[0]).toMatch(/^一、抓紧更新内容。应急管理局、审计局、社保中心、邙岭镇要/u);
    expect(requests[1]).toMatch(/社保中心、统计局、山化镇、高龙镇要逐项查找失分原因/u);
    expect(requests[2]).toContain("编制2020年度政府信息公开工作年度报告，于2021年1月31日前");
    expect(draft(1, { requests: null }).requests.join("")).not.toContain("年度报告");
  });

  it("what the year's sum adds up is said where it is printed", () => {
    expect([draft(0).note, draft(1).note]).toEqual(["注：全年总分为政务信息公开得分逐月累计。", ""]);
  });

  it("numbers requests as papers do", () => {
    expect([1, 9, 10, 11, 19, 20, 21].map(ordinal)).toEqual(["一", "九", "十", "十一", "十九", "二十", "二十一"]);
  });
});

describe("通报的附表", () => {
  it.each([0, 1])("all rows of bulletin %i are as printed", (at) => {
    const tables = yanshiMonthly.groups.map(({ id }) =>
      bulletinTable(yanshiMonthly, scored[at]!, bulletinWords[at]!, id),
    );
    const printed = rowsOf(bulletins[at]!).map(({ name, columns, total, year }) =>
      [name, ...columns, total, ...(year === undefined ? [] : [year])].map(String),
    );
    expect(tables.flatMap(({ rows }) => rows)).toEqual(printed);
    const headings = "单位名称,公共服务得分,交流互动得分,网站建设及安全得分,政务信息公开得分".split(",");
    expect(tables[0]!.headings).toEqual([...headings, ...(at === 0 ? ["12月分数", "全年总分"] : ["总分"])]);
  });
});

describe("通报的设定", () => {
  it.each([
    [{ date: "2022-02-30" }, "没有这一天"],
    [{ period: "2022-13" }, "应写作 2022-08 或 2022 的样子"],
    [{ requests: [""] }, "没有填"],
  ])("%j is refused", (value, sentence) => {
    const parsed = bulletinSchema.safeParse(value);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([sentence]);
  });
});
