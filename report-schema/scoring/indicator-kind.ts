/** What the kinds of indicators are called, and how one of them scores, in the words of an office. */
import type { Indicator, Leaf, LeafKind } from "./scheme.ts";

export const kindLabels: Readonly<Record<LeafKind, string>> = {
  judged: "评分（0 至满分）",
  open: "计分（不设满分）",
  parts: "分项相加",
  tiers: "按次数分档得分",
  perEvent: "按次扣分，扣到最低分为止",
  deductionTiers: "按次数分档扣分",
  uncapped: "按次扣分，不设下限（减分项）",
  passThrough: "上级扣分按倍数扣（减分项）",
  award: "按次加分，有上限（加分项）",
  atLeast: "达到分数线加分（加分项）",
  rankBonus: "名次靠前加分（加分项）",
  veto: "单项否决，总分按 0 分计",
};

/** 满分8分，评分后每次扣1分，扣到0分为止 */
export function kindText(leaf: Leaf, nameOf: (id: string) => string): string {
  switch (leaf.kind) {
    case "judged":
      return `满分${leaf.full}分，评分`;
    case "open":
      return "计分，不设满分";
    case "parts":
      return leaf.parts.map(({ name, full }) => `${name}${full}分`).join("，");
    case "tiers":
      return leaf.tiers.map(({ from, points }) => `${from}${leaf.counted}得${points}分`).join("，");
    case "perEvent":
      return `${start(leaf)}，每${leaf.counted}扣${leaf.each}分，${floorText(leaf.floor)}`;
    case "deductionTiers":
      return `${start(leaf)}，${leaf.tiers.map(({ from, minus }) => `${from}${leaf.counted}扣${minus}分`).join("，")}，${floorText(leaf.floor)}`;
    case "uncapped":
      return `每${leaf.counted}扣${leaf.each}分，不设下限`;
    case "passThrough":
      return `被上级扣的分，按${leaf.factor}倍扣`;
    case "award":
      return `每${leaf.counted}加${leaf.each}分，最多${leaf.most}分`;
    case "atLeast":
      return `“${leaf.of.map(nameOf).join("”“")}”合计达到${leaf.threshold}分加${leaf.points}分`;
    case "rankBonus":
      return `${leaf.among === "all" ? "全部单位" : "本组"}前${leaf.top}名加${leaf.points}分，并列的都加`;
    case "veto":
      return leaf.more === 0 ? "有一次即否决，总分按0分计" : `超过${leaf.more}${leaf.counted}即否决，总分按0分计`;
  }
}

/** Full marks, or what else a table shows in their place. */
export function marksText(one: Indicator): string {
  if ("full" in one && one.full !== undefined) return `${one.full}分`;
  if (one.kind === "level") return one.cap === undefined ? "" : `最多${one.cap}分`;
  if (one.kind === "award") return `最多+${one.most}分`;
  if (one.kind === "atLeast" || one.kind === "rankBonus") return `+${one.points}分`;
  if (one.kind === "uncapped") return `每${one.counted}−${one.each}分`;
  return one.kind === "passThrough" ? `−${one.factor}倍` : "";
}

function start({ base, full }: { readonly base: "judged" | "full"; readonly full: number }): string {
  return base === "full" ? `满分${full}分` : `满分${full}分，评分`;
}

function floorText(floor: number): string {
  return floor === 0 ? "扣完为止" : `扣到${floor}分为止`;
}
