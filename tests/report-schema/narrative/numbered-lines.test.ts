import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  lineAs,
  numberedOn,
  rankAt,
  type LineRank,
  type Replacement,
} from "#report-schema/narrative/numbered-lines.ts";

function put(text: string, replacement: Replacement | undefined): string {
  if (!replacement) return text;
  return text.slice(0, replacement.start) + replacement.words + text.slice(replacement.end);
}

const report = "（一）主动公开\n公开18条。\n1.规章\n2.规范性文件\n依申请公开情况。\n收到3件。";

it.each<[string, string, LineRank, string]>([
  [
    "依申请公开情况",
    "is numbered on from the part before, without the mark at its end",
    "part",
    "（二）依申请公开情况",
  ],
  ["依申请公开情况", "is numbered on within its part", "item", "3.依申请公开情况"],
  ["2.规范性文件", "becomes a part", "part", "（二）规范性文件"],
  ["2.规范性文件", "becomes plain", "plain", "规范性文件"],
  ["（一）主动公开", "becomes an item", "item", "1.主动公开"],
])("“%s” %s", (line, _says, rank, expected) => {
  const at = report.indexOf(line) + 2;
  expect(lineAs(report, at, rank)?.words).toBe(expected);
});

it.each<[string, LineRank, string]>([
  ["一、主动公开", "part", "（一）主动公开"],
  ["　　（1）主动公开", "item", "1.主动公开"],
  ["1）主动公开", "part", "（一）主动公开"],
  ["全年公开18条，更新3条。", "item", "1.全年公开18条，更新3条。"],
  ["1.5万件已答复", "plain", "1.5万件已答复"],
  ["", "part", "（一）"],
])("“%s” as %s is “%s”", (line, rank, expected) => {
  expect(put(line, lineAs(line, 0, rank))).toBe(expected);
});

it("the rank of a line is that of its number, wherever in it one stands", () => {
  expect([0, 8, 9, 18, report.length].map((at) => rankAt(report, at))).toEqual([
    "part",
    "plain",
    "plain",
    "item",
    "plain",
  ]);
  expect(rankAt("\n1.规章", 0)).toBe("plain");
});

it("a line that is as asked already stays", () => {
  expect(lineAs(report, 0, "part")).toBeUndefined();
  expect(lineAs(report, report.length, "plain")).toBeUndefined();
});

it.each([
  ["（一）甲\n（一）乙\n（二）丙", "（一）甲\n（二）乙\n（三）丙", 2],
  ["（一）甲\n文字。\n（三）乙", "（一）甲\n文字。\n（二）乙", 1],
  ["(二)甲", "（一）甲", 1],
  ["（十）甲", "（一）甲", 1],
  ["（一）甲\n1.子\n3.丑\n（二）乙\n2.寅", "（一）甲\n1.子\n2.丑\n（二）乙\n1.寅", 2],
  ["1.子\n1.丑", "1.子\n2.丑", 1],
])("the numbers of %j run on as %j", (text, expected, count) => {
  const change = numberedOn(text);
  expect(put(text, change)).toBe(expected);
  expect(change?.count).toBe(count);
});

it.each([
  ["parts and items that run on", "（一）甲\n1.子\n2.丑\n（二）乙\n1.寅\n2.卯"],
  ["a second list of the same part", "1.子\n2.丑\n另有：\n1.寅\n2.卯"],
  ["sentences that begin with a quantity", "1.5万件\n3.6万人次"],
  ["no numbers", "无\n一是完善制度"],
])("%s are left as they are", (_what, text) => {
  expect(numberedOn(text)).toBeUndefined();
});

const lines = fc.array(
  fc.tuple(fc.constantFrom("", "（一）", "（三）", "1.", "2.", "7、", "一、"), fc.constantFrom("甲", "公开3条。", "")),
  { maxLength: 8 },
);

it("whatever a text's lines are: numbered on they run on; a line made a part and plain again keeps its words and place", () => {
  fc.assert(
    fc.property(lines, fc.nat(40), (given, at) => {
      const text = given.map(([mark, words]) => mark + words).join("\n");
      expect(numberedOn(put(text, numberedOn(text)))).toBeUndefined();
      const place = Math.min(at, text.length);
      const line = text.slice(0, place).split("\n").length - 1;
      const part = put(text, lineAs(text, place, "part")).split("\n");
      expect(part[line]).toMatch(/^（[一二三四五六七八九十]+）(?:甲|公开3条)?$/u);
      const start = part.slice(0, line).join("\n").length + Math.min(line, 1);
      const plain = put(part.join("\n"), lineAs(part.join("\n"), start, "plain")).split("\n");
      expect(plain[line]).toBe(given[line]?.[1].replace("。", "") ?? "");
      expect(plain.toSpliced(line, 1)).toEqual(text.split("\n").toSpliced(line, 1));
    }),
  );
});
