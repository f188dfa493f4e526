/** The indicators of a scheme laid out in the order of its document. */
import type { Indicator, Leaf, Level, Scheme } from "./scheme.ts";

export interface PlacedLeaf {
  readonly leaf: Leaf;
  /** Levels it stands in, outermost first. */
  readonly above: readonly Level[];
  /** Ids of the groups it holds for. */
  readonly groups: readonly string[];
}

/** Every indicator that takes an entry or gives points, each once, in order. */
export function placedLeaves(scheme: Scheme): PlacedLeaf[] {
  return scheme.indicators.flatMap((one) =>
    below(
      one,
      [],
      scheme.groups.map(({ id }) => id),
    ),
  );
}

function below(one: Indicator, above: readonly Level[], outer: readonly string[]): PlacedLeaf[] {
  const groups = heldGroups(one, outer);
  if (one.kind !== "level") return [{ leaf: one, above, groups }];
  return one.children.flatMap((child) => below(child, [...above, one], groups));
}

/** Groups an indicator holds for, within those of the level above. */
export function heldGroups(one: Indicator, outer: readonly string[]): readonly string[] {
  return one.groups ? outer.filter((group) => one.groups!.includes(group)) : outer;
}

/** The indicators a group is scored on. */
export function leavesOfGroup(scheme: Scheme, groupId: string): PlacedLeaf[] {
  return placedLeaves(scheme).filter(({ groups }) => groups.includes(groupId));
}

/** The same levels and indicators as a tree for one group; levels without any are left out. */
export function treeOfGroup(scheme: Scheme, groupId: string): Indicator[] {
  const prune = (one: Indicator, outer: readonly string[]): Indicator[] => {
    const groups = heldGroups(one, outer);
    if (!groups.includes(groupId)) return [];
    if (one.kind !== "level") return [one];
    const children = one.children.flatMap((child) => prune(child, groups));
    return children.length > 0 ? [{ ...one, children }] : [];
  };
  const all = scheme.groups.map(({ id }) => id);
  return scheme.indicators.flatMap((one) => prune(one, all));
}

/** Heading of an indicator's column in sheets and files. */
export function columnOf(leaf: Leaf): string {
  return leaf.column ?? leaf.name;
}

/** Whether people enter something for it; the rest is reckoned from other items. */
export function takesEntry(leaf: Leaf): boolean {
  return leaf.kind !== "atLeast";
}
