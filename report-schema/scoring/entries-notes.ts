/** What has to be known about a table of entries that was taken, a sentence each. */
import type { EntriesTable } from "./entries-table.ts";
import { pointsText, type Points } from "./points.ts";
import type { Scheme } from "./scheme.ts";
import type { Scores } from "./scores.ts";

export function entriesNotes(scheme: Scheme, table: EntriesTable, { units }: Scores): string[] {
  const { knownAs, missingColumns, missingUnits } = table;
  const other = units.flatMap(({ unit }) =>
    knownAs[unit.id] === undefined ? [] : [`${unit.name}即${knownAs[unit.id]}`],
  );
  const open = units.filter(({ total }) => total === undefined).map(({ unit }) => unit.name);
  const waiting = units.some(({ items }) =>
    items.some(({ steps }) => steps.some((step) => step.kind === "mean" && step.waiting > 0)),
  );
  return [
    ...(other.length > 0 ? [`按别名认出：${other.join("、")}。`] : []),
    ...(missingColumns.length > 0 ? [`没有这些列，按没有评处理：${missingColumns.join("、")}。`] : []),
    ...(missingUnits.length > 0 ? [`方案名单里这些单位没有分数，不在排名内：${missingUnits.join("、")}。`] : []),
    ...(open.length > 0 ? [`未评完，暂不计总分、不排名：${open.join("、")}。`] : []),
    ...(waiting ? ["有的平均值还会变：该项还有单位没有评。"] : []),
    ...(scheme.accumulation && units.some(({ year }) => year !== undefined)
      ? [`${scheme.accumulation.name}为此前累计加本期计入的得分。`]
      : []),
  ];
}

/** Totals the table prints that are not what its entries come to. */
export function printedDifferences(scheme: Scheme, { printed }: EntriesTable, { units }: Scores): string[] {
  return units.flatMap(({ unit, total }) => differs(unit.name, scheme.totalName, printed[unit.id]?.total, total));
}

function differs(name: string, column: string, found: Points | undefined, computed: Points | undefined): string[] {
  if (found === undefined || computed === undefined || found === computed) return [];
  return [`“${name}”的${column}表上印的是 ${pointsText(found)} 分，按各项算是 ${pointsText(computed)} 分，请核对。`];
}
