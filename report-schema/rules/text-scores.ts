import { levelled, scoreClaims, type ScoreClaim } from "../narrative/score-claims.ts";
import type { ScoreQuantity } from "../narrative/score-quantity.ts";
import type { SchemeFacts, ScoreFacts } from "../sheet/score-facts.ts";
import { textsOf, verbatim } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

/** Numbers of a government's text about its units' assessment against the year's issued scores; nothing without any. */
export const textScores: Rule<"text.scores"> = {
  name: "text.scores",
  moments: ["save", "submit", "publish"],
  source: "条例第五十条第（四）项：各级人民政府的年报应当写明工作考核、社会评议和责任追究结果情况；内容应当准确",
  wordsOnly: true,
  check: (subject) => {
    const { report, scores, unit } = subject;
    if (!unit.isGovernment || !scores || scores.length === 0) return [];
    return textsOf(subject).flatMap((text) =>
      scoreClaims(text, report, scores).flatMap((claim) => {
        const known = knownValues(scores, claim);
        const [first] = known;
        if (first === undefined || known.some((value) => agrees(claim, value))) return [];
        const { quantity, of, number } = claim;
        const quote = verbatim(text.plain, claim.start, claim.end);
        return [
          {
            rule: "text.scores",
            level: "explain",
            figures: [],
            section: text.section,
            facts: { quote, quantity, of, stated: number.value, known: first },
            quote,
            expected: first,
            actual: number.value,
          } as const,
        ];
      }),
    );
  },
};

/** What the number may rightly be: of any scheme, or of all together; the likeliest first, none where nothing is known. */
function knownValues(scores: ScoreFacts, { quantity, of }: ScoreClaim): number[] {
  const each = scores.flatMap((one) => valueOf[quantity](one, of) ?? []);
  const together = isCount(quantity) && each.length > 1 ? [each.reduce((sum, value) => sum + value, 0)] : [];
  return [...each, ...together];
}

function isCount(quantity: ScoreQuantity): boolean {
  return !["units", "mean", "highest", "lowest"].includes(quantity);
}

const valueOf: Readonly<Record<ScoreQuantity, (facts: SchemeFacts, of: string) => number | undefined>> = {
  units: (facts, of) => (of === "" ? facts.units : groupOf(facts, of)?.units),
  sheets: ({ period, sheets }) => (period === "month" ? sheets : undefined),
  // Without an issue number nobody knows whether a 通报 went out.
  bulletins: ({ bulletins }) => bulletins || undefined,
  mean: (facts, of) => written(of === "" ? facts.mean : groupOf(facts, of)?.mean),
  highest: (facts, of) => written(edge(facts, of, "highest")),
  lowest: (facts, of) => written(edge(facts, of, "lowest")),
  grade: ({ grades }, of) => grades.find(({ name }) => name === of)?.units,
  deductions: ({ deducted }) => deducted?.times,
  deductedUnits: ({ deducted }) => deducted?.units,
  struck: ({ deducted }) => deducted?.struck,
};

function groupOf({ groups }: SchemeFacts, name: string): SchemeFacts["groups"][number] | undefined {
  return groups.find((group) => isCalled(group, name));
}

function isCalled({ name, aliases }: SchemeFacts["groups"][number], said: string): boolean {
  return [name, ...aliases].some((one) => levelled(one) === said);
}

function edge(facts: SchemeFacts, of: string, which: "highest" | "lowest"): number | undefined {
  const values = facts.groups
    .filter((group) => of === "" || isCalled(group, of))
    .flatMap((group) => group[which] ?? []);
  if (values.length === 0) return undefined;
  return which === "highest" ? Math.max(...values) : Math.min(...values);
}

function written(points: number | null | undefined): number | undefined {
  return points === null || points === undefined ? undefined : points / 100;
}

/** Told with fewer decimals, a mean is right when it was rounded to them. */
function agrees({ number, decimals, quantity }: ScoreClaim, value: number): boolean {
  const loose = isCount(quantity) || quantity === "units" ? 0 : 0.5 * 10 ** -decimals + 1e-9;
  return value >= number.low - loose && value <= number.high + loose;
}
