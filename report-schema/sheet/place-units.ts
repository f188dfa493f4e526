import type { UnitKind } from "../format.ts";
import type { Scheme } from "../scoring/scheme.ts";

/** A unit as the register has it. */
export interface RegisteredUnit {
  readonly id: string;
  readonly kind: UnitKind;
  /** As tables print it. */
  readonly shortName: string;
  /** Every name it goes by. */
  readonly names: readonly string[];
}

export interface PlacedUnits {
  /** Group by group, each in the order the scheme lists its units or the register has them. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly group: string }[];
  /** Names the scheme lists and nobody in the register goes by. */
  readonly missing: readonly string[];
}

/** The units of a register in the groups of a scheme: by its lists where it has them, by kind where it has none. */
export function placeUnits(scheme: Scheme, registered: readonly RegisteredUnit[]): PlacedUnits {
  const taken = new Set<string>();
  const missing: string[] = [];
  const units = scheme.groups.flatMap((group) => {
    const found = group.units
      ? group.units.flatMap(({ name, aliases = [] }) => {
          const unit = byName(registered, [name, ...aliases], scheme.prefixes ?? []);
          if (!unit) missing.push(name);
          return unit ?? [];
        })
      : registered.filter(({ kind }) => group.kinds?.includes(kind) ?? false);
    return found.flatMap(({ id, shortName }) => {
      if (taken.has(id)) return [];
      taken.add(id);
      return [{ id, name: shortName, group: group.id }];
    });
  });
  return { units, missing };
}

function byName(
  registered: readonly RegisteredUnit[],
  listed: readonly string[],
  prefixes: readonly string[],
): RegisteredUnit | undefined {
  const wanted = new Set(listed);
  const exact = registered.filter(({ names }) => names.some((name) => wanted.has(name)));
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
  const bare = registered.filter(({ names }) =>
    names.some((name) => prefixes.some((prefix) => name.startsWith(prefix) && wanted.has(name.slice(prefix.length)))),
  );
  return bare.length === 1 ? bare[0] : undefined;
}
