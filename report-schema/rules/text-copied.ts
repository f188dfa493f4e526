import type { Finding } from "../finding.ts";
import { compareTexts, type Comparison, type Mark } from "../radar/compare-texts.ts";
import { findCopies } from "../radar/round-index.ts";
import { sectionOfText } from "./narrative-text.ts";
import type { Rule, Subject } from "./rule.ts";
import { numberOf } from "./rule-settings.ts";

const shownExamples = 2;

/**
 * More of the text than is allowed stands in the unit's own last report, or in another report of the round. What counts
 * as in common is the radar's business (radar/compare-texts.ts). Several like reports of the round are one finding,
 * under the one that is most alike.
 */
export const textCopied: Rule<"text.copied"> = {
  name: "text.copied",
  moments: ["submit", "publish"],
  source: "国办公开办函〔2021〕30号：内容雷同；各地考核办法多以 50% 为限",
  wordsOnly: true,
  check: (subject) => [...ofLastYear(subject), ...ofRound(subject)],
};

function ofLastYear(subject: Subject): Finding[] {
  const { report, previous } = subject;
  if (!previous) return [];
  const comparison = compareTexts(report, previous.report);
  if (!isCopy(subject, comparison)) return [];
  return [finding(subject, comparison, { kind: "last-year", ...previous.report, others: 0 })];
}

function ofRound(subject: Subject): Finding[] {
  const { report, round } = subject;
  if (!round) return [];
  const { unit, narrative, year } = report;
  const copies = findCopies(round.index, { id: round.id, unit, narrative }, mostShare(subject)).filter(
    ({ comparison }) => isCopy(subject, comparison),
  );
  const [most] = copies;
  if (!most) return [];
  const others = copies.length - 1;
  return [finding(subject, most.comparison, { kind: "sibling", unit: most.report.unit, year, others })];
}

function mostShare({ settings }: Subject): number {
  return numberOf(settings, "copiedShare") / 100;
}

/** Less than a paragraph in common is no copy, however short the rest is. */
function isCopy(subject: Subject, { first }: Comparison): boolean {
  const fewestCharacters = numberOf(subject.settings, "copiedCharacters");
  return first.share > mostShare(subject) && first.sharedCharacters >= fewestCharacters;
}

interface Other {
  readonly kind: "last-year" | "sibling";
  readonly unit: string;
  readonly year: number;
  readonly others: number;
}

function finding(subject: Subject, { first }: Comparison, { kind, unit, year, others }: Other): Finding {
  const longest = [...first.marks].sort((a, b) => b.quote.length - a.quote.length).slice(0, shownExamples);
  return {
    rule: "text.copied",
    level: "explain",
    figures: [],
    section: sectionOfText(subject.format, (longest[0] as Mark).key),
    facts: {
      kind,
      unit,
      year,
      share: Math.round(first.share * 10_000) / 10_000,
      most: mostShare(subject),
      sentences: first.marks.length,
      examples: longest.map(({ quote }) => quote),
      others,
    },
    // As further reports come in the share moves by a little and another may be the most alike, and this report is what
    // it was when the reason was given. A tenth more is another question.
    tiedTo: [kind, String(year), String(Math.floor(first.share * 10))],
  };
}
