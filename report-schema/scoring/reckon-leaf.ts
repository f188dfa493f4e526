/** The points of one entry by the kind of its indicator, looking at nothing else. */
import type { Entry, ValueEntry } from "./entry.ts";
import { pointsOf, shareOfPoints, type Points } from "./points.ts";
import type { Leaf, LeafKind, LeafOf } from "./scheme.ts";
import type { Step } from "./step.ts";

export interface Reckoned {
  readonly points: Points;
  readonly steps: readonly Step[];
}

type Rule<Kind extends LeafKind> = (leaf: LeafOf<Kind>, entry: ValueEntry) => Reckoned;

/** Kinds whose points come from their own entry alone. */
export type SimpleKind = Exclude<LeafKind, "atLeast" | "rankBonus">;

const rules: { readonly [Kind in SimpleKind]: Rule<Kind> } = {
  judged: ({ full }, entry) => {
    const points = need(entry.points);
    return { points, steps: [{ kind: "judged", points, full: pointsOf(full) }] };
  },
  open: (_, entry) => {
    const points = need(entry.points);
    return { points, steps: [{ kind: "open", points }] };
  },
  parts: (leaf, entry) => {
    if (!entry.parts) {
      const points = need(entry.points);
      return { points, steps: [{ kind: "undivided", points, full: pointsOf(leaf.full) }] };
    }
    const parts = leaf.parts.map(({ name }, index) => ({ name, points: need(entry.parts?.[index]) }));
    return { points: parts.reduce((sum, { points }) => sum + points, 0), steps: [{ kind: "parts", parts }] };
  },
  tiers: ({ tiers, counted }, entry) => {
    const count = need(entry.count);
    const reached = highest(tiers, count);
    return {
      points: reached ? pointsOf(reached.points) : 0,
      steps: [{ kind: "tier", count, counted, from: reached && pointsOf(reached.from) }],
    };
  },
  perEvent: (leaf, entry) => {
    const each = pointsOf(leaf.each);
    return deducted(leaf, entry, (count) => {
      const minus = (each * count) / 100;
      return { minus, step: { kind: "each", count, counted: leaf.counted, each, amount: minus, isDeducted: true } };
    });
  },
  deductionTiers: (leaf, entry) =>
    deducted(leaf, entry, (count) => {
      const minus = pointsOf(highest(leaf.tiers, count)?.minus ?? 0);
      return { minus, step: { kind: "minusTier", count, counted: leaf.counted, minus } };
    }),
  uncapped: ({ each: written, counted }, entry) => {
    const [count, each] = [need(entry.count), pointsOf(written)];
    const amount = (each * count) / 100;
    return { points: 0 - amount, steps: [{ kind: "each", count, counted, each, amount, isDeducted: true }] };
  },
  passThrough: (leaf, entry) => {
    const [lost, factor] = [need(entry.points), pointsOf(leaf.factor)];
    return { points: 0 - shareOfPoints(lost, factor * 100, 2), steps: [{ kind: "factor", lost, factor }] };
  },
  award: ({ each: written, most: limit, counted }, entry) => {
    const [count, each, most] = [need(entry.count), pointsOf(written), pointsOf(limit)];
    const before = (each * count) / 100;
    const given: Step = { kind: "each", count, counted, each, amount: before, isDeducted: false };
    if (before <= most) return { points: before, steps: [given] };
    return { points: most, steps: [given, { kind: "most", before, most }] };
  },
  veto: ({ counted, more: limit }, entry) => {
    const more = pointsOf(limit);
    const struck = entry.struck ?? need(entry.count) > more;
    return { points: 0, steps: [{ kind: "veto", count: entry.count, counted, more, struck }] };
  },
};

/** @throws RangeError where the entry is none of its kind: `readEntry` and `entryFits` keep such entries out */
export function reckonLeaf(leaf: Leaf & { kind: SimpleKind }, entry: ValueEntry): Reckoned {
  const rule = rules[leaf.kind] as Rule<SimpleKind>;
  try {
    return rule(leaf, entry);
  } catch (error) {
    throw new RangeError(`“${leaf.name}”的填写内容不合它的计分办法：${JSON.stringify(entry)}`, { cause: error });
  }
}

/** Blank is not zero; but a bonus nobody claims and an event nobody recorded did not happen. */
export function blankMeansNothing({ kind }: Leaf): boolean {
  return ["uncapped", "passThrough", "award", "rankBonus", "veto"].includes(kind);
}

/** Bonuses, deductions and vetoes stand beside the full marks: 不涉及 takes no mean there. */
export function standsBeside(leaf: Leaf): boolean {
  return leaf.kind === "atLeast" || blankMeansNothing(leaf);
}

/** Whether a value of this shape is an entry of the indicator at all. */
export function entryFits(leaf: Leaf, entry: Entry): boolean {
  if (entry.kind !== "value") return true;
  if (leaf.kind === "atLeast") return false;
  if (leaf.kind === "rankBonus") return entry.count !== undefined;
  try {
    reckonLeaf(leaf as Leaf & { kind: SimpleKind }, entry);
    return true;
  } catch {
    return false;
  }
}

function deducted(
  leaf: LeafOf<"perEvent" | "deductionTiers">,
  entry: ValueEntry,
  minusOf: (count: Points) => { readonly minus: Points; readonly step: Step },
): Reckoned {
  const [full, floor] = [pointsOf(leaf.full), pointsOf(leaf.floor)];
  const base = entry.points ?? (leaf.base === "full" ? full : need(undefined));
  const start: Step =
    entry.points === undefined ? { kind: "fullMarks", full } : { kind: "judged", points: entry.points, full };
  if (entry.count === undefined) return { points: base, steps: [start, { kind: "noRecord" }] };
  const { minus, step } = minusOf(entry.count);
  const before = base - minus;
  if (before >= floor || minus === 0) return { points: before, steps: [start, step] };
  return { points: floor, steps: [start, step, { kind: "floor", before, floor }] };
}

function highest<Tier extends { readonly from: number }>(tiers: readonly Tier[], count: Points): Tier | undefined {
  return tiers.reduce<Tier | undefined>(
    (best, tier) => (pointsOf(tier.from) <= count && (!best || tier.from > best.from) ? tier : best),
    undefined,
  );
}

function need(value: Points | undefined): Points {
  if (value === undefined) throw new RangeError("少了一个数");
  return value;
}
