import type { Finding } from "../finding.ts";
import type { Claim } from "../narrative/reading.ts";
import { claimsOf, sectionOfText, textsOf } from "./narrative-text.ts";
import { disclosedTotals } from "../narrative/disclosed-totals.ts";
import type { Rule, Subject } from "./rule.ts";
import { isUnequal } from "./text-figure.ts";

/** One quantity told twice with different numbers. (Text in common with other reports is text.copied.) */
export const textRepeated: Rule<"text.repeated"> = {
  name: "text.repeated",
  moments: ["save", "submit", "publish"],
  source: "国办公开办函〔2021〕30号：内容应当准确；同一数量前后应当一致",
  check: (subject) => [...ofTables(subject), ...ofDisclosed(subject)],
};

interface Told {
  readonly quote: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function differs(a: Told, b: Told): boolean {
  return a.low > b.high || b.low > a.high;
}

function ofTables(subject: Subject): Finding[] {
  const { format, figures } = subject;
  const first = new Map<string, Claim>();
  return claimsOf(subject).flatMap((claim) => {
    const key = claim.figures.join();
    const earlier = first.get(key);
    if (!earlier) first.set(key, claim);
    if (!earlier || claim.orFigures.length + earlier.orFigures.length > 0 || !differs(earlier, claim)) return [];
    // The table says which of the two is wrong: text.figure asks, this only shows them together.
    const isAsked = [earlier, claim].some((one) => isUnequal(format, figures, one));
    return [finding(earlier, claim, sectionOfText(format, claim.key), isAsked ? "note" : "explain", claim.figures)];
  });
}

function ofDisclosed(subject: Subject): Finding[] {
  const { unit, year } = subject.report;
  const told = textsOf(subject).flatMap((text) =>
    disclosedTotals(text, { unit, year }).map((one) => ({ ...one, section: text.section })),
  );
  const [earlier, ...later] = told;
  if (!earlier) return [];
  return later.filter((one) => differs(earlier, one)).map((one) => finding(earlier, one, one.section, "explain", []));
}

function finding(
  earlier: Told,
  later: Told,
  section: string,
  level: Finding["level"],
  figures: Finding["figures"],
): Finding {
  return {
    rule: "text.repeated",
    level,
    figures,
    section,
    facts: { first: earlier.quote, second: later.quote, firstValue: earlier.value, secondValue: later.value },
    quote: later.quote,
    expected: earlier.value,
    actual: later.value,
  };
}
