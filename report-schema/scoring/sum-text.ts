/** The sum behind an item, written out in the words of an office: 满分5分，通报2次，扣2分，得3分 */
import { pointsText } from "./points.ts";
import { quoted } from "./quoted.ts";
import type { ItemScore, UnitScore } from "./scores.ts";
import type { Step } from "./step.ts";

/** One line for an item. */
export function sumText({ steps, points }: ItemScore): string {
  const words = steps.map(stepText).join("，");
  const [last] = steps.slice(-1);
  if (points === undefined || steps.length === 0) return words;
  const isWhole = last?.kind === "each" && steps.length === 1;
  if (last && (isWhole || saysResult.includes(last.kind))) return words;
  return `${words}，${points < 0 ? `扣${pointsText(-points)}分` : `得${pointsText(points)}分`}`;
}

/** 4+2+13+30=49分, or what is still missing. */
export function totalText({ items, total, soFar }: UnitScore): string {
  const known = items
    .flatMap(({ points }) => points ?? [])
    .filter((points, _, all) => points !== 0 || all.length === 1);
  const sum = known
    .map((points, index) => (points < 0 || index === 0 ? pointsText(points) : `+${pointsText(points)}`))
    .join("");
  if (total !== undefined) return known.length > 1 ? `${sum}=${pointsText(total)}分` : `${pointsText(total)}分`;
  const missing = items.filter(({ points }) => points === undefined).map(({ name }) => quoted(name));
  return `未评完：${missing.join("、")}没有分数，其余合计${pointsText(soFar)}分，暂不计总分、不排名`;
}

/** After these the result needs no words of its own. */
const saysResult: readonly Step["kind"][] = [
  "judged",
  "open",
  "parts",
  "undivided",
  "noRecord",
  "notConcerned",
  "floor",
  "most",
  "factor",
  "veto",
  "cap",
  "weight",
  "struckOut",
];

function stepText(step: Step): string {
  const n = pointsText;
  switch (step.kind) {
    case "judged":
      return `满分${n(step.full)}分，评${n(step.points)}分`;
    case "open":
      return `${n(step.points)}分`;
    case "parts":
      return `${step.parts.map(({ name, points }) => `${name}${n(points)}分`).join("＋")}＝${n(
        step.parts.reduce((sum, { points }) => sum + points, 0),
      )}分`;
    case "undivided":
      return `满分${n(step.full)}分，评${n(step.points)}分（没有分项填写）`;
    case "tier":
      return step.from === undefined
        ? `${n(step.count)}${step.counted}，没有达到起点`
        : `${n(step.count)}${step.counted}，按“${n(step.from)}${step.counted}”一档`;
    case "fullMarks":
      return `满分${n(step.full)}分`;
    case "noRecord":
      return "没有记录，不加不扣";
    case "each": {
      const verb = step.isDeducted ? "扣" : "加";
      return `${n(step.count)}${step.counted}，每${step.counted}${verb}${n(step.each)}分，共${verb}${n(step.amount)}分`;
    }
    case "minusTier":
      return `${n(step.count)}${step.counted}，按分档扣${n(step.minus)}分`;
    case "floor":
      return `应得${n(step.before)}分，扣到${n(step.floor)}分为止，得${n(step.floor)}分`;
    case "most":
      return `应加${n(step.before)}分，单项最多${n(step.most)}分，加${n(step.most)}分`;
    case "factor":
      return `被上级扣${n(step.lost)}分，按${n(step.factor)}倍扣${n((step.lost * step.factor) / 100)}分`;
    case "atLeast":
      return atLeastText(step);
    case "place":
      return `${n(step.value)}${step.counted}，在填了的${step.outOf}家中列第${step.place}，前${step.top}名加分`;
    case "veto":
      return vetoText(step);
    case "mean":
      return `不涉及，取${step.amongGroup ? "本组" : ""}该项已评${step.units}家的平均值：${n(step.sum)}÷${step.units}${
        step.waiting > 0 ? `（还有${step.waiting}家没有评，平均值会变）` : ""
      }`;
    case "noMean":
      return step.why === "nobody"
        ? "不涉及，但该项没有一家评过分，取不到平均值"
        : "不涉及，但方案没有规定不涉及怎么计分，请先在方案里定下来";
    case "notConcerned":
      return "不涉及，不加不扣";
    case "blank":
      return "没有填（空白不等于0分）";
    case "cap":
      return `各项合计${n(step.before)}分，上限${n(step.cap)}分，减去${n(step.before - step.cap)}分`;
    case "weight":
      return `合计${n(step.before)}分，按${n(step.percent)}%计入，折合${n(step.after)}分`;
    case "struckOut":
      return `${step.by.map(quoted).join("、")}单项否决，原合计${n(step.before)}分，总分按0分计`;
  }
}

function atLeastText({ of, sum, threshold, reached }: Extract<Step, { kind: "atLeast" }>): string {
  const what = of.length > 3 ? `${quoted(of[0]!)}等${of.length}项` : of.map(quoted).join("、");
  if (sum === undefined) return `${what}还没有评完，是否达到${pointsText(threshold)}分不能定`;
  return `${what}合计${pointsText(sum)}分，${reached ? "达到" : "没有达到"}${pointsText(threshold)}分`;
}

function vetoText({ count, counted, more, struck }: Extract<Step, { kind: "veto" }>): string {
  if (count === undefined) return struck ? "有否决情形" : "没有否决情形";
  const found = `${pointsText(count)}${counted}`;
  return struck
    ? `${found}，超过${pointsText(more)}${counted}，单项否决`
    : `${found}，没有超过${pointsText(more)}${counted}`;
}
