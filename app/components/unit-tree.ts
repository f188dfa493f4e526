/** Units as a tree in the order they are listed, each with how far below the top it stands. */
interface Place {
  readonly id: string;
  readonly parentId: string | null;
}

export interface TreeRow<T> {
  readonly unit: T;
  /** 0 = at the top of what is shown. */
  readonly depth: number;
}

/** Parents before their children; among children the order given. Units whose parent is not among them are at the top. */
export function treeRows<T extends Place>(units: readonly T[]): TreeRow<T>[] {
  const ids = new Set(units.map(({ id }) => id));
  const childrenOf = new Map<string, T[]>();
  const tops: T[] = [];
  for (const unit of units) {
    if (unit.parentId === null || !ids.has(unit.parentId)) {
      tops.push(unit);
      continue;
    }
    const siblings = childrenOf.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else childrenOf.set(unit.parentId, [unit]);
  }
  const rows: TreeRow<T>[] = [];
  const walk = (unit: T, depth: number): void => {
    rows.push({ unit, depth });
    for (const child of childrenOf.get(unit.id) ?? []) walk(child, depth + 1);
  };
  for (const top of tops) walk(top, 0);
  return rows;
}

/** A list to choose a unit from; depth is shown by full-width spaces, as options cannot be indented otherwise. */
export function unitChoices<T extends Place & { readonly officialName: string }>(
  units: readonly T[],
): { readonly value: string; readonly label: string }[] {
  return treeRows(units).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${"　".repeat(depth)}${unit.officialName}`,
  }));
}
