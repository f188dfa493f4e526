/** Where points are taken: no evidence, no deduction. */
import { placedLeaves } from "../scoring/leaves.ts";
import type { Leaf, Scheme } from "../scoring/scheme.ts";
import type { ItemScore, Scores } from "../scoring/scores.ts";
import { cellKey, type CellPlace } from "./sheet-content.ts";

export interface Deduction extends CellPlace {
  readonly unitName: string;
  readonly itemName: string;
  readonly item: ItemScore;
}

/** Every item for which something on record took points from a unit, in the order of sheet and scheme. */
export function deductionsOf(scheme: Scheme, { units }: Scores): Deduction[] {
  const leaves = new Map(placedLeaves(scheme).map(({ leaf }) => [leaf.id, leaf]));
  return units.flatMap(({ unit, items }) =>
    items
      .filter((item) => item.state === "scored" && takesPoints(leaves.get(item.id), item))
      .map((item) => ({ unitId: unit.id, column: item.id, unitName: unit.name, itemName: item.name, item })),
  );
}

/** Deductions nothing proves yet. @param proved keys of the cells that have evidence, by `cellKey` */
export function unproved(scheme: Scheme, scores: Scores, proved: ReadonlySet<string>): Deduction[] {
  return deductionsOf(scheme, scores).filter((one) => !proved.has(cellKey(one)));
}

/** Marks judged by hand are judged, not taken; events counted against a unit are taken. */
function takesPoints(leaf: Leaf | undefined, { entry, points }: ItemScore): boolean {
  if (!leaf || entry.kind !== "value") return false;
  switch (leaf.kind) {
    case "perEvent":
    case "deductionTiers":
      return (entry.count ?? 0) > 0;
    case "uncapped":
    case "passThrough":
      return (points ?? 0) < 0;
    case "veto":
      return entry.struck ?? (entry.count ?? 0) > leaf.more * 100;
    default:
      return (points ?? 0) < 0;
  }
}
