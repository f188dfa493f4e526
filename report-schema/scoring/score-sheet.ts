/** From entries to totals, ranks and lists. */
import { firstItems } from "./first-items.ts";
import type { Points } from "./points.ts";
import { rankGroup, type Summed } from "./ranking.ts";
import type { Scheme } from "./scheme.ts";
import type { ItemScore, Scores, Sheet, SheetUnit } from "./scores.ts";
import { sumOf, sumSoFar, unitItems } from "./unit-items.ts";

/**
 * Scores a sheet by a scheme that `readScheme` accepted. A unit with an item that is blank or open has no total and no
 * rank; the others are scored without it.
 * @throws RangeError for an entry that is none of its indicator's kind, or a unit of a group there is not
 */
export function scoreSheet(scheme: Scheme, sheet: Sheet): Scores {
  for (const { name, group } of sheet.units) {
    if (!scheme.groups.some(({ id }) => id === group)) throw new RangeError(`方案里没有“${name}”所在的组 ${group}`);
  }
  const first = firstItems(scheme, sheet);
  const summed = sheet.units.map((unit): Summed => {
    const items = unitItems(scheme, unit.group, first.get(unit.id)!);
    return { unit, items, total: sumOf(items), soFar: sumSoFar(items), year: yearOf(scheme, sheet, unit, items) };
  });
  const ranked = scheme.groups.map((group) =>
    rankGroup(
      scheme,
      group,
      summed.filter(({ unit }) => unit.group === group.id),
      sheet,
    ),
  );
  return {
    units: summed.map((one) => {
      const { ranks, grades } = ranked.find(({ group }) => group.id === one.unit.group)!;
      return { ...one, rank: ranks.get(one.unit.id), grade: grades.get(one.unit.id) };
    }),
    groups: ranked.map(({ group }) => group),
  };
}

/** What the columns that accumulate came to before, and in this period. */
function yearOf(scheme: Scheme, sheet: Sheet, unit: SheetUnit, items: readonly ItemScore[]): Points | undefined {
  const before = sheet.before?.[unit.id];
  const added = accumulated(scheme, items);
  return before === undefined || added === undefined ? undefined : before + added;
}

/** What this period adds to the year; undefined where the scheme does not accumulate or an item is not known. */
export function accumulated(scheme: Scheme, items: readonly ItemScore[]): Points | undefined {
  if (!scheme.accumulation) return undefined;
  const { of } = scheme.accumulation;
  return sumOf(items.filter(({ id }) => of.includes(id)));
}
