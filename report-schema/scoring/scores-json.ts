/** Scores as JSON for scripts (`nianbao/scores@1`): points in 分, null where there are none yet. */
import { columnOf, placedLeaves } from "./leaves.ts";
import { writtenPoints, type Points } from "./points.ts";
import type { Scheme } from "./scheme.ts";
import type { Scores } from "./scores.ts";
import { groupNotes } from "./ranking-text.ts";
import { sumText, totalText } from "./sum-text.ts";

export const scoresSchemaName = "nianbao/scores@1";

/** @param knownAs names of units in the scheme, by unit id, where the file has them otherwise */
export function scoresToJson(
  scheme: Scheme,
  scores: Scores,
  knownAs: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  const names = new Map(scores.units.map(({ unit }) => [unit.id, unit.name]));
  const columns = new Map(placedLeaves(scheme).map(({ leaf }) => [leaf.id, columnOf(leaf)]));
  const named = (ids: readonly string[]): (string | undefined)[] => ids.map((id) => names.get(id));
  return {
    schema: scoresSchemaName,
    scheme: { id: scheme.id, name: scheme.name, year: scheme.year, version: scheme.version },
    units: scores.groups.flatMap((group) =>
      group.order.map((id) => {
        const { unit, total, rank, year, grade, items, ...rest } = scores.units.find((one) => one.unit.id === id)!;
        return {
          unit: unit.name,
          ...(knownAs[id] !== undefined && { knownAs: knownAs[id] }),
          group: group.name,
          total: written(total),
          ...(scheme.accumulation && { year: written(year) }),
          rank: rank ?? null,
          ...(scheme.grades && { grade: grade ?? null }),
          sum: totalText({ unit, total, rank, year, grade, items, ...rest }),
          items: items.map((item) => ({
            indicator: item.name,
            ...(columns.has(item.id) && item.state !== "adjustment" && { column: columns.get(item.id) }),
            state: item.state,
            points: written(item.points),
            ...(item.full !== undefined && { full: written(item.full) }),
            sum: sumText(item),
          })),
        };
      }),
    ),
    groups: Object.fromEntries(
      scores.groups.map((group) => [
        group.name,
        {
          rankedBy: group.rankedBy === "year" ? scheme.accumulation!.name : scheme.totalName,
          best: named(group.best),
          worst: named(group.worst),
          notUpdated: named(group.notUpdated),
          notes: groupNotes(scheme, group),
        },
      ]),
    ),
  };
}

function written(points: Points | undefined): number | null {
  return points === undefined ? null : writtenPoints(points);
}
