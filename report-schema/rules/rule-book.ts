import type { Finding, RuleName } from "../finding.ts";
import type { Level, Moment } from "../format.ts";
import { applicationsBalance } from "./applications-balance.ts";
import { applicationsHandled, applicationsRowTotal, contestTotal } from "./declared-totals.ts";
import { yearsCarriedIn, yearsInForce, yearsPreviousItems, yearsRepealed } from "./carry-over.ts";
import { contestWithoutApplications } from "./contest-without-applications.ts";
import { figuresAllZero } from "./figures-all-zero.ts";
import { figuresBlank } from "./figures-blank.ts";
import { figuresType } from "./figures-type.ts";
import { formatLabels } from "./format-labels.ts";
import { formatWrongYear } from "./format-wrong-year.ts";
import {
  applicationsNotHeldShare,
  applicationsOtherShare,
  proactiveDecidedWithoutItems,
  proactiveItems,
  proactiveMoneyPrecision,
  proactiveMoneyUnit,
  proactiveProcurement,
  proactiveRulesPower,
  proactiveStock,
} from "./relations.ts";
import type { Rule, Subject } from "./rule.ts";
import { levelInRound } from "./rule-settings.ts";
import { textBasis } from "./text-basis.ts";
import { textCopied } from "./text-copied.ts";
import { textEmpty } from "./text-empty.ts";
import { textFacets } from "./text-facets.ts";
import { textFees } from "./text-fees.ts";
import { textFigure } from "./text-figure.ts";
import { textLength } from "./text-length.ts";
import { textLeftover } from "./text-leftover.ts";
import { textPapers } from "./text-papers.ts";
import { textPercentage } from "./text-percentage.ts";
import { textPeriod } from "./text-period.ts";
import { textPersonalData } from "./text-personal-data.ts";
import { textRepeated } from "./text-repeated.ts";
import { textScores } from "./text-scores.ts";
import { textSum } from "./text-sum.ts";
import { textTitle } from "./text-title.ts";
import { textUnitName } from "./text-unit-name.ts";
import { textVague } from "./text-vague.ts";
import { textYear } from "./text-year.ts";
import { foundBy } from "./words-only.ts";
import { yearsIdentical } from "./years-identical.ts";
import { yearsJump } from "./years-jump.ts";

/** Every rule by its name: a new rule's facts, check and sentence must all be there before this compiles. */
export const ruleBook: { readonly [Name in RuleName]: Rule } = {
  "format.wrong-year": formatWrongYear,
  "format.labels": formatLabels,
  "figures.type": figuresType,
  "figures.blank": figuresBlank,
  "applications.balance": applicationsBalance,
  "applications.handled": applicationsHandled,
  "applications.row-total": applicationsRowTotal,
  "contest.total": contestTotal,
  "proactive.rules-power": proactiveRulesPower,
  "proactive.stock": proactiveStock,
  "proactive.items": proactiveItems,
  "proactive.decided-without-items": proactiveDecidedWithoutItems,
  "proactive.procurement": proactiveProcurement,
  "proactive.money-unit": proactiveMoneyUnit,
  "proactive.money-precision": proactiveMoneyPrecision,
  "applications.other-share": applicationsOtherShare,
  "applications.not-held-share": applicationsNotHeldShare,
  "text.empty": textEmpty,
  "text.title": textTitle,
  "text.vague": textVague,
  "text.facets": textFacets,
  "text.figure": textFigure,
  "text.sum": textSum,
  "text.percentage": textPercentage,
  "text.repeated": textRepeated,
  "text.period": textPeriod,
  "text.year": textYear,
  "text.basis": textBasis,
  "text.unit-name": textUnitName,
  "text.leftover": textLeftover,
  "text.personal-data": textPersonalData,
  "text.fees": textFees,
  "text.papers": textPapers,
  "text.scores": textScores,
  "text.length": textLength,
  "contest.without-applications": contestWithoutApplications,
  "figures.all-zero": figuresAllZero,
  "years.carried-in": yearsCarriedIn,
  "years.in-force": yearsInForce,
  "years.repealed": yearsRepealed,
  "years.previous-items": yearsPreviousItems,
  "years.jump": yearsJump,
  "years.identical": yearsIdentical,
  "text.copied": textCopied,
};

const levelOrder: Readonly<Record<Level, number>> = { block: 0, explain: 1, note: 2 };

/** All findings of the rules that run at this moment: blocking first, then in the order of the paper. */
export function runChecks(subject: Subject, moment: Moment): Finding[] {
  return runRules(subject, moment, Object.keys(ruleBook) as RuleName[]);
}

/** Only what these rules find, each as strictly as the round takes it. */
export function runRules(subject: Subject, moment: Moment, names: readonly RuleName[]): Finding[] {
  const { settings } = subject;
  const sections = new Map(subject.format.sections.map((section, index) => [section.id, index]));
  return names
    .map((name) => ruleBook[name])
    .filter((rule) => rule.moments.includes(moment) && settings.levels[rule.name] !== "off")
    .flatMap((rule) => foundBy(rule, subject))
    .map((finding) => ({ ...finding, level: levelInRound(settings, finding.rule, finding.level) }))
    .map((finding, index) => ({ finding, index }))
    .sort(
      (a, b) =>
        levelOrder[a.finding.level] - levelOrder[b.finding.level] ||
        (sections.get(a.finding.section) ?? -1) - (sections.get(b.finding.section) ?? -1) ||
        a.index - b.index,
    )
    .map(({ finding }) => finding);
}
