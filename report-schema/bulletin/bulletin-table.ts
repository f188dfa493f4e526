/** The table of a group as a 通报 prints it: names, columns, the total, the year's sum. */
import { columnOf, placedLeaves } from "../scoring/leaves.ts";
import { pointsText, type Points } from "../scoring/points.ts";
import type { Scheme } from "../scoring/scheme.ts";
import type { Scores, UnitScore } from "../scoring/scores.ts";
import { periodOf, type Bulletin } from "./bulletin.ts";
import { printsYear } from "./bulletin-text.ts";

export interface BulletinTable {
  readonly headings: readonly string[];
  /** Name first, then a text for every other heading; a score that is not known is empty. */
  readonly rows: readonly (readonly string[])[];
}

/** More indicators than this, and a table prints the sums of the top level instead. */
const mostColumns = 6;

export function bulletinTable(scheme: Scheme, scores: Scores, bulletin: Bulletin, groupId: string): BulletinTable {
  const columns = columnsOf(scheme, groupId);
  const withYear = printsYear(scheme, scores);
  const month = periodOf(bulletin)?.month;
  const byId = new Map(scores.units.map((unit) => [unit.unit.id, unit]));
  const order = scores.groups.find(({ id }) => id === groupId)?.order ?? [];
  const total = withYear && month !== undefined ? `${month}月分数` : scheme.totalName;
  return {
    headings: ["单位名称", ...columns.map(({ heading }) => heading), total].concat(
      withYear && scheme.accumulation ? [scheme.accumulation.name] : [],
    ),
    rows: order.map((id) => {
      const unit = byId.get(id)!;
      return [
        unit.unit.name,
        ...columns.map(({ pointsIn }) => textOf(pointsIn(unit))),
        textOf(unit.total),
        ...(withYear ? [textOf(unit.year)] : []),
      ];
    }),
  };
}

interface Column {
  readonly heading: string;
  readonly pointsIn: (unit: UnitScore) => Points | undefined;
}

function columnsOf(scheme: Scheme, groupId: string): Column[] {
  const leaves = placedLeaves(scheme).filter(({ groups }) => groups.includes(groupId));
  if (leaves.length <= mostColumns) {
    return leaves.map(({ leaf }) => ({ heading: columnOf(leaf), pointsIn: sumWhere(({ id }) => id === leaf.id) }));
  }
  return scheme.indicators
    .filter((one) => leaves.some(({ leaf, above }) => leaf.id === one.id || above[0]?.id === one.id))
    .map((one) => ({
      heading: one.kind === "level" ? one.name : columnOf(one),
      pointsIn: sumWhere(({ id, name, above }) => id === one.id || (above[0] ?? name) === one.name),
    }));
}

function sumWhere(belongs: (item: UnitScore["items"][number]) => boolean): Column["pointsIn"] {
  return ({ items }) => {
    const found = items.filter(belongs);
    if (found.length === 0 || found.some(({ points }) => points === undefined)) return undefined;
    return found.reduce((sum, { points }) => sum + points!, 0);
  };
}

function textOf(points: Points | undefined): string {
  return points === undefined ? "" : pointsText(points);
}
