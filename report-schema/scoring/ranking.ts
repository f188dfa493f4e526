/** Ranks, lists and grades within a group. */
import type { Points } from "./points.ts";
import { pointsOf } from "./points.ts";
import type { Scheme, SchemeGroup, TieRule } from "./scheme.ts";
import type { GroupScore, Sheet, UnitScore } from "./scores.ts";

/** A unit's sums before its rank is known. */
export type Summed = Omit<UnitScore, "rank" | "grade">;

export interface Ranked {
  readonly group: GroupScore;
  readonly ranks: ReadonlyMap<string, number>;
  readonly grades: ReadonlyMap<string, string>;
}

/** @param units those of the group, in the order of the sheet */
export function rankGroup(scheme: Scheme, group: SchemeGroup, units: readonly Summed[], sheet: Sheet): Ranked {
  const rankedBy = columnRanked(scheme, units, sheet);
  const sum = (unit: Summed): Points | undefined => (unit.total === undefined ? undefined : unit[rankedBy]);
  const finished = units.filter((unit) => sum(unit) !== undefined);
  const keys = new Map(units.map((unit) => [unit, [sum(unit) ?? 0, ...tieBreaks(scheme, unit)]]));
  // The sort keeps the order of the table between equals.
  const order = finished.toSorted((a, b) => downwards(keys.get(a)!, keys.get(b)!));
  const isEven = (a: Summed | undefined, b: Summed | undefined): boolean =>
    a !== undefined && b !== undefined && downwards(keys.get(a)!, keys.get(b)!) === 0;
  const places = placesOf(order, isEven, scheme.ranking.ties);
  const ranks = new Map(order.map((unit, index) => [unit.unit.id, places[index]!]));
  const { best, worst } = scheme.lists;
  const edge = order.length - worst;
  const unfinished = units.filter((unit) => sum(unit) === undefined);
  const ids = (list: readonly Summed[]): string[] => list.map(({ unit }) => unit.id);
  return {
    group: {
      id: group.id,
      name: group.name,
      rankedBy,
      order: ids([...order, ...unfinished]),
      best: ids(order.slice(0, best)),
      worst: worst === 0 ? [] : ids(order.slice(Math.max(edge, 0))),
      notUpdated: ids([...order, ...unfinished].filter((unit) => isNotUpdated(scheme, unit))),
      evenEdges: [
        ...(best > 0 && isEven(order[best - 1], order[best]) ? (["best"] as const) : []),
        ...(worst > 0 && isEven(order[edge - 1], order[edge]) ? (["worst"] as const) : []),
      ],
    },
    ranks,
    grades: gradesOf(scheme, order, ranks),
  };
}

/** Places of a list that is in order, by the rule for equals. */
export function placesOf<T>(order: readonly T[], isEven: (a: T, b: T) => boolean, ties: TieRule): number[] {
  const places: number[] = [];
  order.forEach((one, index) => {
    const last = places[index - 1] ?? 0;
    const shares = ties !== "tableOrder" && index > 0 && isEven(order[index - 1]!, one);
    places.push(shares ? last : ties === "dense" ? last + 1 : index + 1);
  });
  return places;
}

function columnRanked(scheme: Scheme, units: readonly Summed[], { rankBy }: Sheet): "total" | "year" {
  if (rankBy) return rankBy;
  const known = units.every(({ total, year }) => total === undefined || year !== undefined);
  const some = units.some(({ year }) => year !== undefined);
  return scheme.ranking.by === "yearWhenKnown" && known && some ? "year" : "total";
}

function tieBreaks(scheme: Scheme, { items }: Summed): Points[] {
  return (scheme.ranking.tieBreak ?? []).map((id) => items.find((item) => item.id === id)?.points ?? 0);
}

function downwards(a: readonly Points[], b: readonly Points[]): number {
  const at = a.findIndex((points, index) => points !== b[index]);
  return at < 0 ? 0 : b[at]! - a[at]!;
}

/** A zero that was entered: a blank says nothing about updating. */
function isNotUpdated(scheme: Scheme, { items }: Summed): boolean {
  return items.some(({ id, state, points }) => id === scheme.lists.notUpdated && state === "scored" && points === 0);
}

function gradesOf(
  { grades }: Scheme,
  order: readonly Summed[],
  ranks: ReadonlyMap<string, number>,
): Map<string, string> {
  if (!grades) return new Map();
  if (grades.by === "cutOff") {
    return new Map(
      order.map(({ unit, total }) => {
        const reached = grades.grades.filter(({ atLeast }) => total! >= pointsOf(atLeast));
        const highest = reached.reduce<(typeof reached)[number] | undefined>(
          (best, grade) => (best && best.atLeast >= grade.atLeast ? best : grade),
          undefined,
        );
        return [unit.id, highest?.name ?? grades.rest];
      }),
    );
  }
  let taken = 0;
  const edges = grades.grades.map(({ name, percent }) => {
    taken += percent;
    const share = (order.length * pointsOf(taken)) / 10_000;
    return { name, places: grades.round === "up" ? Math.ceil(share) : Math.floor(share) };
  });
  // A place shared is a place reached: whoever shares it with the last one in is in too.
  return new Map(
    order.map(({ unit }) => {
      const place = ranks.get(unit.id)!;
      const first = order.findIndex((other) => ranks.get(other.unit.id) === place);
      return [unit.id, edges.find(({ places }) => first < places)?.name ?? grades.rest];
    }),
  );
}
