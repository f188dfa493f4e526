import type { Format } from "#report-schema/format.ts";
import { placeText } from "#report-schema/place.ts";
import type { LeftOver } from "./paste-plan.ts";

const reasons: Readonly<Record<LeftOver["reason"], string>> = {
  "no-column": "没有对应的列",
  "no-row": "没有对应的行",
  group: "只有一个合计数，本表要求分项填写，无法拆分",
  "short-line": "这一行少了格子，分不清缺的是哪一列",
  crowded: "几个数落在同一格",
  unreadable: "不是确定的数字",
  unit: "原表的金额单位不是“万元”，请换算后填写",
  twice: "同一项出现了两个不同的数",
  "no-table": "不是年报的表格",
  outside: "超出表格范围",
  locked: "这一格已锁定",
};

/** What was not used, where it stood and why. */
export function leftOverText(format: Format, { text, reason, figure, rowText, columnText }: LeftOver): string {
  if (reason === "no-table") return `以“${text}”开头的表格：${reasons[reason]}。`;
  const seen = [rowText, columnText].filter((words) => words !== "").join("·");
  const where = figure !== undefined && reason !== "group" ? placeText(format, figure) : seen;
  return `${where === "" ? "" : `${where}：`}“${text}”${reasons[reason]}。`;
}
