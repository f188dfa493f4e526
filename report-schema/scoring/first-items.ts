/** Items before sums: each entry's own points, then means of others and places among them. */
import { blankEntry, type Entry } from "./entry.ts";
import { leavesOfGroup, type PlacedLeaf } from "./leaves.ts";
import { dividedPoints, pointsOf, type Points } from "./points.ts";
import { blankMeansNothing, reckonLeaf, standsBeside, type SimpleKind } from "./reckon-leaf.ts";
import type { Leaf, LeafOf, Scheme } from "./scheme.ts";
import type { ItemScore, Sheet, SheetUnit } from "./scores.ts";
import type { Step } from "./step.ts";

/** By unit id, then by indicator id. */
export type ItemTable = ReadonlyMap<string, ReadonlyMap<string, ItemScore>>;

/** Every item that does not depend on sums; those that do (达到分数线加分) are open. */
export function firstItems(scheme: Scheme, sheet: Sheet): ItemTable {
  const own = new Map(
    sheet.units.map((unit) => [
      unit.id,
      new Map(
        leavesOfGroup(scheme, unit.group).map((placed) => [
          placed.leaf.id,
          ownItem(placed, sheet.entries[unit.id]?.[placed.leaf.id] ?? blankEntry),
        ]),
      ),
    ]),
  );
  return new Map(
    sheet.units.map((unit) => [
      unit.id,
      new Map(
        leavesOfGroup(scheme, unit.group).map(({ leaf }) => {
          const item = own.get(unit.id)!.get(leaf.id)!;
          return [leaf.id, amongOthers(scheme, sheet.units, own, unit, leaf, item)];
        }),
      ),
    ]),
  );
}

function ownItem({ leaf, above }: PlacedLeaf, entry: Entry): ItemScore {
  const item = (rest: Pick<ItemScore, "state" | "points" | "steps">): ItemScore => ({
    id: leaf.id,
    name: leaf.name,
    above: above.map(({ name }) => name),
    full: "full" in leaf ? pointsOf(leaf.full) : undefined,
    entry,
    ...rest,
  });
  if (leaf.kind === "atLeast") return item({ state: "open", points: undefined, steps: [] });
  if (entry.kind === "notApplicable") {
    return standsBeside(leaf)
      ? item({ state: "nothing", points: 0, steps: [{ kind: "notConcerned" }] })
      : item({ state: "open", points: undefined, steps: [] });
  }
  if (entry.kind === "blank") {
    return blankMeansNothing(leaf)
      ? item({ state: "nothing", points: 0, steps: [{ kind: "noRecord" }] })
      : item({ state: "blank", points: undefined, steps: [{ kind: "blank" }] });
  }
  if (leaf.kind === "rankBonus") return item({ state: "scored", points: 0, steps: [] });
  return item({ state: "scored", ...reckonLeaf(leaf as Leaf & { kind: SimpleKind }, entry) });
}

function amongOthers(
  scheme: Scheme,
  units: readonly SheetUnit[],
  own: ItemTable,
  unit: SheetUnit,
  leaf: Leaf,
  item: ItemScore,
): ItemScore {
  const isMean = item.entry.kind === "notApplicable" && item.state === "open" && leaf.kind !== "atLeast";
  if (!isMean && (leaf.kind !== "rankBonus" || item.state !== "scored")) return item;
  const amongGroup = (leaf.kind === "rankBonus" ? leaf.among : scheme.notApplicable.among) === "group";
  const others = units
    .filter(({ group }) => !amongGroup || group === unit.group)
    .flatMap(({ id }) => own.get(id)?.get(leaf.id) ?? []);
  return leaf.kind === "rankBonus" ? withPlace(leaf, item, others) : withMean(scheme, item, others, amongGroup);
}

function withMean(scheme: Scheme, item: ItemScore, others: readonly ItemScore[], amongGroup: boolean): ItemScore {
  if (scheme.notApplicable.take === "refuse") return { ...item, steps: [{ kind: "noMean", why: "noRule" }] };
  const scored = others.filter(({ state }) => state === "scored").map(({ points }) => points!);
  if (scored.length === 0) return { ...item, steps: [{ kind: "noMean", why: "nobody" }] };
  const sum = scored.reduce((total, points) => total + points, 0);
  const waiting = others.filter(({ state }) => state === "blank").length;
  return {
    ...item,
    state: "mean",
    points: dividedPoints(sum, scored.length, scheme.rounding.decimals),
    steps: [{ kind: "mean", sum, units: scored.length, amongGroup, waiting }],
  };
}

/** Equals share a place, and all of them get the bonus. */
function withPlace(leaf: LeafOf<"rankBonus">, item: ItemScore, others: readonly ItemScore[]): ItemScore {
  const value = countOf(item)!;
  const values = others.flatMap((one) => countOf(one) ?? []);
  const place = 1 + values.filter((one) => one > value).length;
  const step: Step = { kind: "place", value, counted: leaf.counted, place, outOf: values.length, top: leaf.top };
  return { ...item, points: place <= leaf.top ? pointsOf(leaf.points) : 0, steps: [step] };
}

function countOf({ entry }: ItemScore): Points | undefined {
  return entry.kind === "value" ? entry.count : undefined;
}
