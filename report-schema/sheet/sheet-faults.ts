import { scoreSheet } from "../scoring/score-sheet.ts";
import { quoted } from "../scoring/quoted.ts";
import type { Scheme } from "../scoring/scheme.ts";
import type { ItemScore, Scores } from "../scoring/scores.ts";
import { sumText } from "../scoring/sum-text.ts";
import { unproved } from "./deductions.ts";
import { readSheet, type CellTrouble } from "./read-sheet.ts";
import type { SheetContent } from "./sheet-content.ts";

const mostNamed = 4;

export interface JudgedSheet {
  readonly scores: Scores;
  readonly troubles: readonly CellTrouble[];
  /** What keeps it from being checked and issued, a sentence each: which unit, which item, why, what to do. */
  readonly faults: readonly string[];
}

/** @param proved keys of the cells that have evidence, by `cellKey` */
export function judgeSheet(scheme: Scheme, content: SheetContent, proved: ReadonlySet<string>): JudgedSheet {
  const { sheet, troubles } = readSheet(scheme, content);
  const scores = scoreSheet(scheme, sheet);
  const unread = new Set(troubles.map(({ unitId, column }) => `${unitId} ${column}`));
  return {
    scores,
    troubles,
    faults: [
      ...(content.units.length === 0 ? ["表里没有单位，请核对考核方案的名单和单位管理里的名称。"] : []),
      ...troubles.map(({ unitName, columnName, text, why }) => `${unitName}${quoted(columnName)}写的“${text}”${why}。`),
      ...scores.units.flatMap(({ unit, items }) => {
        const open = items.filter(({ id, points }) => points === undefined && !unread.has(`${unit.id} ${id}`));
        return unfinished(unit.name, open);
      }),
      ...unproved(scheme, scores, proved).map(
        ({ unitName, itemName, item }) =>
          `${unitName}${quoted(itemName)}${sumText(item)}，还没有佐证：没有佐证的不能扣分，请补上佐证或改掉这一格。`,
      ),
    ],
  };
}

/** Blanks of one unit are one sentence; what cannot be said for another reason has its own. */
function unfinished(unitName: string, open: readonly ItemScore[]): string[] {
  const blank = open.filter(({ state }) => state === "blank");
  const others = blank.length > 1 ? open.filter((item) => !blank.includes(item)) : open;
  const names = blank.slice(0, mostNamed).map(({ name }) => quoted(name));
  const more = blank.length > mostNamed ? "等" : "";
  return [
    ...(blank.length > 1
      ? [`${unitName}有${blank.length}项没有填（空白不等于0分）：${names.join("、")}${more}，请填好再核对。`]
      : []),
    ...others.map((item) => `${unitName}${quoted(item.name)}${sumText(item) || "没有分数"}，请填好再核对。`),
  ];
}
