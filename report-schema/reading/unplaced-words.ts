/** What was seen and not used, in words; for people and, as JSON, for scripts. */
import type { Unplaced, UnplacedReason } from "../recogniser/recognition.ts";
import type { UnsureRun } from "./run-table.ts";
import type { LeftText, ReadReport } from "./report-of-document.ts";

export interface UnplacedJson {
  /** Which table of the file, from 1, or the statutory table's name; a section's heading for texts. */
  readonly place: string;
  readonly row?: string;
  readonly column?: string;
  readonly text: string;
  readonly reason: string;
  readonly figure?: string;
}

/** Navigation, dates, a signature: listed, but nothing to ask about. */
export const aroundReport = "不是年报的内容";

const reasons: Readonly<Record<UnplacedReason, string>> = {
  "no-column": "上方没有格式里的列名，不知道是哪一列",
  "no-row": "左边没有格式里的行名，不知道是哪一行",
  group: "格式要求分项填写，只有合计数，不知道各项是多少",
  "short-line": "这一行少了格子，不知道缺的是哪一格",
  crowded: "一格的位置上有几个数",
  unreadable: "不能确定是一个什么数",
  unit: "列名的金额单位与格式不同",
  twice: "同一格出现两次而数不相同",
  "no-table": "不是年报的表格",
};

export function unplacedJson({
  unplaced,
  unsure,
  left,
}: Pick<ReadReport, "unplaced" | "unsure" | "left">): UnplacedJson[] {
  return [...unplaced.map(ofCell), ...unsure.map(ofRun), ...left.map(ofText)];
}

function ofCell({ grid, rowText, columnText, text, reason, figure }: Unplaced): UnplacedJson {
  return {
    place: `文件中第 ${grid + 1} 个表格`,
    ...(rowText !== "" && { row: rowText }),
    ...(columnText !== "" && { column: columnText }),
    text,
    reason: reasons[reason],
    ...(figure !== undefined && { figure }),
  };
}

function ofRun({ table, row, text }: UnsureRun): UnplacedJson {
  return {
    place: table,
    row,
    text,
    reason: text === "" ? "这一行没有数字" : "数字连在一起或个数不对，不能确定各格是多少",
  };
}

function ofText({ section, text, isAround }: LeftText): UnplacedJson {
  return {
    place: section === "" ? "正文之前" : section,
    text,
    reason: isAround ? aroundReport : "在表格的部分里，又不在表格中",
  };
}

/** 表三·（三）不予公开·自然人：“12 3”一格的位置上有几个数 */
export function unplacedSentence({ place, row, column, text, reason }: UnplacedJson): string {
  const where = [place, row, column].filter((part) => part !== undefined && part !== "").join("·");
  return `${where}：“${text.length > 40 ? `${text.slice(0, 40)}……` : text}”${reason}`;
}
