import type { Finding } from "../finding.ts";
import type { Narrative } from "../report.ts";
import type { Rule, Subject } from "./rule.ts";

interface Last {
  readonly subject: Subject;
  readonly found: readonly Finding[];
}

const lasts = new WeakMap<Narrative, Map<Rule, Last>>();

/** Whether everything a rule of words may look at is the same as before. */
function isSame(one: Subject, other: Subject): boolean {
  return (
    one.report.unit === other.report.unit &&
    one.report.year === other.report.year &&
    one.report.formatId === other.report.formatId &&
    one.unit === other.unit &&
    one.statements === other.statements &&
    one.settings === other.settings &&
    one.scores === other.scores &&
    one.round === other.round &&
    one.previous?.report === other.previous?.report
  );
}

/**
 * What a rule finds; of one that looks at words alone, what it found last, as long as these words stand and nothing else
 * it may look at is another: a figure is typed far more often than a sentence.
 */
export function foundBy(rule: Rule, subject: Subject): readonly Finding[] {
  if (!rule.wordsOnly) return rule.check(subject);
  const { narrative } = subject.report;
  const known = lasts.get(narrative) ?? new Map<Rule, Last>();
  lasts.set(narrative, known);
  const last = known.get(rule);
  if (last && isSame(last.subject, subject)) return last.found;
  const found = rule.check(subject);
  known.set(rule, { subject, found });
  return found;
}
