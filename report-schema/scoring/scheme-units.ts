/** The units a scheme lists, and the group a unit belongs to. */
import type { Scheme } from "./scheme.ts";
import { matchUnit, plainName, type KnownUnit, type UnitMatch } from "./unit-match.ts";

/** Listed units, known by their own name. */
export function listedUnits({ groups }: Scheme): KnownUnit[] {
  return groups.flatMap(({ units = [] }) =>
    units.map(({ name, aliases = [] }) => ({ id: name, names: [name, ...aliases] })),
  );
}

export function matchListed(scheme: Scheme, written: string): UnitMatch {
  return matchUnit(written, listedUnits(scheme), scheme.prefixes);
}

/** Id of the group that lists the unit. */
export function groupOfListed({ groups }: Scheme, name: string): string | undefined {
  return groups.find(({ units = [] }) => units.some((one) => one.name === name))?.id;
}

/** Id of a group by its name or another name of it. */
export function groupByName({ groups }: Scheme, written: string): string | undefined {
  const wanted = plainName(written);
  return groups.find(({ name, aliases = [] }) => [name, ...aliases].some((one) => plainName(one) === wanted))?.id;
}

/** Id of the group by how the name ends; the longest ending counts, a draw is no answer. */
export function groupByEnding({ groups }: Scheme, name: string): string | undefined {
  const plain = plainName(name);
  const reached = groups.flatMap(({ id, endings = [] }) =>
    endings.filter((one) => plain.endsWith(plainName(one))).map((one) => ({ id, length: one.length })),
  );
  const longest = Math.max(0, ...reached.map(({ length }) => length));
  const ids = new Set(reached.filter(({ length }) => length === longest).map(({ id }) => id));
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** Whether every group lists its units: no other unit is scored then. */
export function isClosedList({ groups }: Scheme): boolean {
  return groups.every(({ units = [] }) => units.length > 0);
}
