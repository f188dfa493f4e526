import { findingKey, type Finding, type RuleName } from "./finding.ts";

/** What ties a decision to a finding, as text of any origin: at least the rule must be one. */
export const longestFindingKey = 20_000;

/** The rule a finding's key names; undefined where the text is no such key. */
export function ruleOfKey(key: string, isRule: (name: string) => name is RuleName): RuleName | undefined {
  const [rule] = partsOf(key);
  return typeof rule === "string" && isRule(rule) ? rule : undefined;
}

/**
 * The reason given for this finding before its facts changed: the newest of the same rule about the same figures, or,
 * where the rule is about words, of the same rule in words that are gone. A reason of a finding that still stands is
 * that finding's own.
 * @param reasons oldest first, by the key they were given for
 */
export function earlierReason<Reason extends { readonly findingKey: string }>(
  finding: Finding,
  reasons: readonly Reason[],
  standing: ReadonlySet<string>,
): Reason | undefined {
  const key = findingKey(finding);
  const [rule, figures] = partsOf(key);
  const about = JSON.stringify(figures);
  return reasons.findLast((one) => {
    if (one.findingKey === key || standing.has(one.findingKey)) return false;
    const [otherRule, otherFigures] = partsOf(one.findingKey);
    return otherRule === rule && JSON.stringify(otherFigures) === about;
  });
}

function partsOf(key: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
