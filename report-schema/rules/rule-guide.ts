import type { RuleName } from "../finding.ts";
import type { Level, Moment } from "../format.ts";
import { sentenceOfFacts } from "../messages.ts";
import { ruleBook } from "./rule-book.ts";
import { rulePolicies, type SetLevel } from "./rule-policy.ts";
import { thresholdNames, thresholds, type Threshold, type ThresholdName } from "./rule-settings.ts";
import { tableGuide } from "./table-guide.ts";
import { textGuide } from "./text-guide.ts";
import { yearGuide } from "./year-guide.ts";

/** A rule as people read of it: what is checked, how strictly, when, why, and what it says of a failing report. */
export interface GuideEntry {
  readonly rule: RuleName;
  readonly title: string;
  readonly levels: readonly Level[];
  readonly moments: readonly Moment[];
  readonly source: string;
  /** Levels an office may set for a round, whether a finding may be let stand, and why. */
  readonly allowed: readonly SetLevel[];
  readonly waivable: boolean;
  readonly ground: string;
  /** The numbers it measures by. */
  readonly thresholds: readonly (Omit<Threshold, "rule"> & { readonly name: ThresholdName })[];
  readonly example: string;
}

export interface GuideGroup {
  readonly title: string;
  readonly entries: readonly GuideEntry[];
}

const guide = { ...tableGuide, ...textGuide, ...yearGuide } as const;

/** A rule by the name people know it by. */
export function ruleTitle(rule: RuleName): string {
  return guide[rule].title;
}

function entryOf(rule: RuleName): GuideEntry {
  const { title, levels, example } = guide[rule];
  const { moments, source } = ruleBook[rule];
  const { allowed, waivable, ground } = rulePolicies[rule];
  const bounds = { allowed, waivable, ground, thresholds: thresholdsOf(rule) };
  return { rule, title, levels, moments, source, ...bounds, example: sentenceOfFacts(rule, example) };
}

function thresholdsOf(rule: RuleName): GuideEntry["thresholds"] {
  return thresholdNames
    .filter((name) => thresholds[name].rule === rule)
    .map((name) => {
      const { rule: _rule, ...rest }: Threshold = thresholds[name];
      return { name, ...rest };
    });
}

/** Every rule of the book, by what it looks at. */
export function ruleGuide(): GuideGroup[] {
  const names = Object.keys(ruleBook) as RuleName[];
  const group = (title: string, part: object): GuideGroup => ({
    title,
    entries: names.filter((name) => name in part).map(entryOf),
  });
  return [group("表格", tableGuide), group("正文", textGuide), group("与上年度、与其他单位", yearGuide)];
}
