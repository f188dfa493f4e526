/** What an office may set about the rules for a round: how strictly each is taken, and the numbers it measures by. */
import type { RuleName } from "../finding.ts";
import type { Level } from "../format.ts";
import { rulePolicies, type SetLevel } from "./rule-policy.ts";

/** A number a rule measures by; whole, in the unit people set it in. */
export interface Threshold {
  readonly rule: RuleName;
  readonly title: string;
  readonly unit: string;
  /** What holds where nothing was set. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Set to 0 the number measures nothing. */
  readonly zeroIsOff?: boolean;
}

export const thresholds = {
  otherShare: threshold("applications.other-share", "其他处理占比超过", "%", 30, 5, 95),
  notHeldShare: threshold("applications.not-held-share", "不掌握占比超过", "%", 90, 10, 99),
  moneyCeiling: threshold("proactive.money-unit", "县级及以下单位的金额达到", "万元", 1_000_000, 1_000, 1_000_000),
  overviewMost: { ...threshold("text.length", "第一部分最多", "字", 0, 0, 20_000), zeroIsOff: true },
  overviewLeast: { ...threshold("text.length", "第一部分最少", "字", 0, 0, 5_000), zeroIsOff: true },
  jumpFactor: threshold("years.jump", "与上年相差达到", "倍", 10, 2, 100),
  jumpSize: threshold("years.jump", "两数中较大的达到", "件（金额为万元）", 50, 5, 100_000),
  copiedShare: threshold("text.copied", "雷同文字占比超过", "%", 50, 10, 95),
  copiedCharacters: threshold("text.copied", "雷同文字达到", "字", 100, 30, 2_000),
} as const satisfies Record<string, Threshold>;
export type ThresholdName = keyof typeof thresholds;
export const thresholdNames = Object.keys(thresholds) as ThresholdName[];

function threshold(rule: RuleName, title: string, unit: string, usual: number, least: number, most: number): Threshold {
  return { rule, title, unit, usual, least, most };
}

/** Only what differs from the usual; an empty one is the usual. */
export interface RuleSettings {
  readonly levels: Readonly<Partial<Record<RuleName, SetLevel>>>;
  readonly numbers: Readonly<Partial<Record<ThresholdName, number>>>;
}

export const usualSettings: RuleSettings = { levels: {}, numbers: {} };

const ruleNames = Object.keys(rulePolicies) as RuleName[];

export function numberOf(settings: RuleSettings, name: ThresholdName): number {
  return settings.numbers[name] ?? thresholds[name].usual;
}

/** How strictly the round takes the rule; of a rule with findings of several levels, the strictest. */
export function setLevelOf(settings: RuleSettings, rule: RuleName): SetLevel {
  return settings.levels[rule] ?? rulePolicies[rule].usual;
}

const mildness: Readonly<Record<Level, number>> = { block: 0, explain: 1, note: 2 };

/**
 * The level of a finding in this round. What the rule is sure of takes the level set; what it only asks about stays as
 * mild as it is, or becomes as mild as that.
 */
export function levelInRound(settings: RuleSettings, rule: RuleName, found: Level): Level {
  const set = settings.levels[rule];
  if (set === undefined || set === "off") return found;
  if (found === rulePolicies[rule].usual) return set;
  return mildness[set] > mildness[found] ? set : found;
}

/** The rules that two settings treat otherwise, in the order of the book. */
export function changedRules(before: RuleSettings, after: RuleSettings): RuleName[] {
  return ruleNames.filter(
    (rule) =>
      setLevelOf(before, rule) !== setLevelOf(after, rule) ||
      thresholdNames.some((name) => thresholds[name].rule === rule && numberOf(before, name) !== numberOf(after, name)),
  );
}
