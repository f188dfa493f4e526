/** One unit's items with everything reckoned over others of its own: bonuses by sum, caps, weights, vetoes. */
import { treeOfGroup } from "./leaves.ts";
import { pointsOf, shareOfPoints, type Points } from "./points.ts";
import type { Indicator, Leaf, LeafOf, Level, Scheme } from "./scheme.ts";
import type { ItemScore } from "./scores.ts";
import type { Step } from "./step.ts";

/** All items in the order of the scheme, adjustments after what they adjust; their points add up to the total. */
export function unitItems(scheme: Scheme, groupId: string, first: ReadonlyMap<string, ItemScore>): ItemScore[] {
  const tree = treeOfGroup(scheme, groupId);
  const byId = new Map(tree.flatMap(within).map((one) => [one.id, one]));
  const leafItem = (leaf: Leaf): ItemScore => {
    const item = first.get(leaf.id)!;
    return leaf.kind === "atLeast" ? sumBonus(leaf, item) : item;
  };
  const itemsOf = (one: Indicator, above: readonly string[]): ItemScore[] => {
    if (one.kind !== "level") return [leafItem(one)];
    const items = one.children.flatMap((child) => itemsOf(child, [...above, one.name]));
    return [...items, ...adjustments(scheme, one, above, items)];
  };
  const sumBonus = (leaf: LeafOf<"atLeast">, item: ItemScore): ItemScore => {
    // The scheme check refuses rings, so this ends.
    const of = leaf.of.flatMap((id) => byId.get(id) ?? []);
    const sum = sumOf(of.flatMap((one) => itemsOf(one, [])));
    const threshold = pointsOf(leaf.threshold);
    const reached = sum !== undefined && sum >= threshold;
    const step: Step = { kind: "atLeast", of: of.map(({ name }) => name), sum, threshold, reached };
    if (sum === undefined) return { ...item, steps: [step] };
    return { ...item, state: "scored", points: reached ? pointsOf(leaf.points) : 0, steps: [step] };
  };
  const items = tree.flatMap((one) => itemsOf(one, []));
  return [...items, ...struckOut(items)];
}

/** Known once every item is. */
export function sumOf(items: readonly ItemScore[]): Points | undefined {
  return items.some(({ points }) => points === undefined) ? undefined : sumSoFar(items);
}

export function sumSoFar(items: readonly ItemScore[]): Points {
  return items.reduce((sum, { points }) => sum + (points ?? 0), 0);
}

function within(one: Indicator): Indicator[] {
  return one.kind === "level" ? [one, ...one.children.flatMap(within)] : [one];
}

function adjustments(scheme: Scheme, level: Level, above: readonly string[], items: readonly ItemScore[]): ItemScore[] {
  const adjustment = (points: Points, step: Step): ItemScore => ({
    id: level.id,
    name: level.name,
    above,
    state: "adjustment",
    points,
    full: undefined,
    entry: { kind: "blank" },
    steps: [step],
  });
  const sum = sumSoFar(items);
  const cap = level.cap === undefined ? undefined : pointsOf(level.cap);
  const capped = cap !== undefined && sum > cap ? cap : sum;
  const made = capped < sum ? [adjustment(capped - sum, { kind: "cap", before: sum, cap: capped })] : [];
  if (level.weight === undefined) return made;
  const percent = pointsOf(level.weight);
  const after = shareOfPoints(capped, percent, scheme.rounding.decimals);
  return [...made, adjustment(after - capped, { kind: "weight", before: capped, percent, after })];
}

/** 单项否决: whatever else was reached, the total is 0. */
function struckOut(items: readonly ItemScore[]): ItemScore[] {
  const vetoes = items.filter(({ steps }) => steps.some((step) => step.kind === "veto" && step.struck));
  if (vetoes.length === 0) return [];
  const before = sumSoFar(items);
  return [
    {
      ...vetoes[0]!,
      state: "adjustment",
      points: 0 - before,
      steps: [{ kind: "struckOut", by: vetoes.map(({ name }) => name), before }],
    },
  ];
}
