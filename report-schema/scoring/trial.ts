/** One and the same entries by two schemes: who would move. */
import { blankEntry, type Entry } from "./entry.ts";
import { leavesOfGroup } from "./leaves.ts";
import type { Points } from "./points.ts";
import { entryFits } from "./reckon-leaf.ts";
import type { Scheme } from "./scheme.ts";
import { scoreSheet } from "./score-sheet.ts";
import type { Sheet, SheetUnit } from "./scores.ts";

export interface TrialUnit {
  readonly unit: SheetUnit;
  readonly groupName: string;
  readonly totals: readonly [Points | undefined, Points | undefined];
  readonly ranks: readonly [number | undefined, number | undefined];
}

export interface Trial {
  readonly units: readonly TrialUnit[];
  /** Units whose group the other scheme does not have. */
  readonly left: readonly string[];
  /** Indicators of the new scheme the entries have nothing for: blank, so that nobody has a total. */
  readonly unfilled: readonly string[];
}

/**
 * @param sheet entries by the first scheme; those with the same id and kind are entries of the second too
 * @param added entries of indicators only the second has, such as reports feed
 */
export function tryScheme(before: Scheme, after: Scheme, sheet: Sheet, added: Sheet["entries"] = {}): Trial {
  const groups = new Set(after.groups.map(({ id }) => id));
  const units = sheet.units.filter(({ group }) => groups.has(group));
  const entries = Object.fromEntries(
    units.map((unit) => [unit.id, carried(after, unit, { ...added[unit.id], ...sheet.entries[unit.id] })]),
  );
  const [first, second] = [scoreSheet(before, { ...sheet, units }), scoreSheet(after, { ...sheet, units, entries })];
  const items = second.units.flatMap((unit) => unit.items.filter(({ state }) => state === "blank"));
  return {
    units: units.map((unit, index) => {
      const [a, b] = [first.units[index]!, second.units[index]!];
      const groupName = after.groups.find(({ id }) => id === unit.group)!.name;
      return { unit, groupName, totals: [a.total, b.total], ranks: [a.rank, b.rank] };
    }),
    left: sheet.units.filter(({ group }) => !groups.has(group)).map(({ name }) => name),
    unfilled: [...new Set(items.map(({ name }) => name))],
  };
}

function carried(
  scheme: Scheme,
  { group }: SheetUnit,
  entries: Readonly<Record<string, Entry>>,
): Record<string, Entry> {
  return Object.fromEntries(
    leavesOfGroup(scheme, group).map(({ leaf }) => {
      const entry = entries[leaf.id] ?? blankEntry;
      return [leaf.id, entryFits(leaf, entry) ? entry : blankEntry];
    }),
  );
}
