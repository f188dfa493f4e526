/**
 * Which units were a unit's past: the tree of units over time. Units are renamed (one unit, several names: nothing to
 * follow here), merged, split and abolished; from a dated day on, successors do the work of their predecessors.
 */

/** From this day on (ISO date) the successor does the predecessor's work, or a part of it. */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly from: string;
}

/** ISO dates: the first day of a unit, and the first day it is no more; null = since ever, and to this day. */
export interface Lifespan {
  readonly since: string | null;
  readonly abolishedOn: string | null;
}

/**
 * same: the unit itself, as it was · one: another unit whose work it took over whole · merged: several, their work added
 * up · split: units whose work went to more than one, so that nobody can say which part came here · none: it is new.
 */
export type UnitPast =
  | { readonly kind: "none" }
  | { readonly kind: "same" | "one"; readonly unitId: string }
  | { readonly kind: "merged" | "split"; readonly unitIds: readonly string[] };

export function existedOn({ since, abolishedOn }: Lifespan, day: string): boolean {
  return (since === null || since <= day) && (abolishedOn === null || day < abolishedOn);
}

/** The day a report year's units are counted on, and named by. */
export function lastDayOf(year: number): string {
  return `${year}-12-31`;
}

/** Whether a unit that must report at all is asked for a year's report: it was there when the year ended. */
export function isAskedFor(year: number, unit: Lifespan & { readonly reports: boolean }): boolean {
  return unit.reports && existedOn(unit, lastDayOf(year));
}

/** The unit and every unit its work can have come from, however long ago. */
export function unitsBehind(unitId: string, successions: readonly Succession[]): ReadonlySet<string> {
  const behind = new Set([unitId]);
  // A set walks on over what is put in while it is walked.
  for (const id of behind) {
    for (const one of successions) if (one.successorId === id) behind.add(one.predecessorId);
  }
  return behind;
}

/**
 * The units that did, at the end of an earlier year, what this unit did at the end of `year`. What happened before or
 * after that time does not matter.
 * @param lifeOf a unit that is not known was there all the time
 */
export function pastOf(
  unitId: string,
  { year, earlier }: { readonly year: number; readonly earlier: number },
  successions: readonly Succession[],
  lifeOf: (unitId: string) => Lifespan | undefined,
): UnitPast {
  const then = lastDayOf(earlier);
  const now = lastDayOf(year);
  const life = (id: string): Lifespan => lifeOf(id) ?? { since: null, abolishedOn: null };
  const between = successions.filter(({ from }) => then < from && from <= now);
  const sources = new Map<string, { shared: boolean }>();
  const isShared = (id: string, heirs: ReadonlySet<string>): boolean =>
    heirs.size > 1 || (heirs.size === 1 && existedOn(life(id), now));

  const walk = (id: string, until: string, trail: ReadonlySet<string>, sharedAbove: boolean): void => {
    // Entered by hand, a ring is possible; each unit is followed once on a way.
    if (trail.has(id)) return;
    const heirs = new Set(between.filter((one) => one.predecessorId === id).map((one) => one.successorId));
    const shared = sharedAbove || isShared(id, heirs);
    if (existedOn(life(id), then)) sources.set(id, { shared: shared || (sources.get(id)?.shared ?? false) });
    for (const { predecessorId, from } of between.filter((one) => one.successorId === id && one.from <= until)) {
      walk(predecessorId, from, new Set([...trail, id]), shared);
    }
  };
  walk(unitId, now, new Set(), false);

  const unitIds = [...sources.keys()];
  const [only] = unitIds;
  if (only === undefined) return { kind: "none" };
  if ([...sources.values()].some(({ shared }) => shared)) return { kind: "split", unitIds };
  if (unitIds.length > 1) return { kind: "merged", unitIds };
  return { kind: only === unitId ? "same" : "one", unitId: only };
}
