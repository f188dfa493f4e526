import { scoreSheet } from "../scoring/score-sheet.ts";
import type { Scheme } from "../scoring/scheme.ts";
import type { Scores } from "../scoring/scores.ts";
import { sumText } from "../scoring/sum-text.ts";
import { unproved } from "./deductions.ts";
import { readSheet, type CellTrouble } from "./read-sheet.ts";
import type { SheetContent } from "./sheet-content.ts";

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
      ...troubles.map(({ unitName, columnName, text, why }) => `${unitName}“${columnName}”写的“${text}”${why}。`),
      ...scores.units.flatMap(({ unit, items }) =>
        items
          .filter(({ id, points }) => points === undefined && !unread.has(`${unit.id} ${id}`))
          .map((item) => `${unit.name}“${item.name}”${sumText(item) || "没有分数"}，请填好再核对。`),
      ),
      ...unproved(scheme, scores, proved).map(
        ({ unitName, itemName, item }) =>
          `${unitName}“${itemName}”${sumText(item)}，还没有佐证：没有佐证的不能扣分，请补上佐证或改掉这一格。`,
      ),
    ],
  };
}
