import { describe, expect, it } from "vitest";
import { readNumbers } from "#report-schema/narrative/numbers.ts";

function read(text: string): [string, number, string][] {
  return readNumbers(text).map(({ start, end, value, unit }) => [text.slice(start, end), value, unit]);
}

describe("numbers are read as people write them", () => {
  it.each([
    ["收到1,234件", "1,234件", 1234, "件"],
    ["收到1，234件", "1，234件", 1234, "件"],
    ["收到１８件", "１８件", 18, "件"],
    ["收到十八件", "十八件", 18, "件"],
    ["公开两千三百条", "两千三百条", 2300, "条"],
    ["一百零五件", "一百零五件", 105, "件"],
    ["公开1.2万件", "1.2万件", 12000, "件"],
    ["受理 21 件", "21 件", 21, "件"],
    ["公开7800余条", "7800余条", 7800, "条"],
    ["三十余件", "三十余件", 30, "件"],
    ["近百件", "近百件", 100, "件"],
    ["办结率100%", "100%", 100, "%"],
    ["占百分之三十", "百分之三十", 30, "%"],
    ["占百分之十二点五", "百分之十二点五", 12.5, "%"],
    ["收费7.0000万元", "7.0000万元", 7, "万元"],
    ["26个试点领域", "26个", 26, "个"],
    ["参加50人次", "50人次", 50, "人次"],
  ])("%s", (text, words, value, unit) => {
    expect(read(text)).toEqual([[words, value, unit]]);
  });
});

describe("what is no number is left alone", () => {
  it.each([
    "2024年5月1日",
    "二〇二一年",
    "2021-2025年",
    "国办函〔2020〕109号",
    "国务院令第711号",
    "第二十条第（一）项",
    "（一）主动公开",
    "一是加强公开",
    "1.属于国家秘密",
    "“十四五”规划",
    "十九届四中全会",
    "三安全一稳定",
    "五公开",
    "一次性告知",
    "电话：0517-87290606",
    "12345热线",
    "邮编：223100",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a round number says what it can mean", () => {
  it.each([
    ["7800余条", 7800, 7899],
    ["三十余件", 30, 39],
    ["百余件", 100, 199],
    ["十几件", 10, 19],
    ["近百件", 85, 100],
    ["约200件", 100, 300],
    ["1.2万件", 11000, 13000],
    ["18件", 18, 18],
  ])("%s", (text, low, high) => {
    expect(readNumbers(text)).toMatchObject([{ low, high, approximate: low !== high }]);
  });
});
