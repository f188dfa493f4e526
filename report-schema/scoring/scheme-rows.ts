/** A scheme as a table prints it: levels from the left, each over its own rows. */
import { heldGroups } from "./leaves.ts";
import type { Indicator, Leaf, Level, Scheme } from "./scheme.ts";

export interface LevelCell {
  readonly level: Level;
  readonly rows: number;
}

export interface SchemeRow {
  readonly leaf: Leaf;
  /** Levels that begin in this row, outermost first. */
  readonly begins: readonly LevelCell[];
  /** Columns the leaf's own name takes: those of levels it does not stand in, and its own. */
  readonly span: number;
  /** Names of the groups it holds for; none where it holds for all. */
  readonly groups: readonly string[];
}

export interface SchemeTable {
  /** Columns of levels and names together. */
  readonly depth: number;
  readonly rows: readonly SchemeRow[];
}

export function schemeTable(scheme: Scheme): SchemeTable {
  const depth = Math.max(...scheme.indicators.map(depthOf));
  const all = scheme.groups.map(({ id }) => id);
  const rows = (one: Indicator, level: number, begins: readonly LevelCell[], outer: readonly string[]): SchemeRow[] => {
    const groups = heldGroups(one, outer);
    if (one.kind !== "level") {
      const names = groups.length === all.length ? [] : scheme.groups.filter(({ id }) => groups.includes(id));
      return [{ leaf: one, begins, span: depth - level, groups: names.map(({ name }) => name) }];
    }
    const here = { level: one, rows: leafCount(one) };
    return one.children.flatMap((child, at) => rows(child, level + 1, at === 0 ? [...begins, here] : [], groups));
  };
  return { depth, rows: scheme.indicators.flatMap((one) => rows(one, 0, [], all)) };
}

function depthOf(one: Indicator): number {
  return one.kind === "level" ? 1 + Math.max(...one.children.map(depthOf)) : 1;
}

function leafCount(one: Indicator): number {
  return one.kind === "level" ? one.children.reduce((sum, child) => sum + leafCount(child), 0) : 1;
}
