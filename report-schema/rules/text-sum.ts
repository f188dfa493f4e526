import { sumFault, sumsIn } from "../narrative/sums.ts";
import type { Finding } from "../finding.ts";
import type { SumInText } from "../narrative/sums.ts";
import { textsOf } from "./narrative-text.ts";
import type { Rule } from "./rule.ts";

/** Parts that leave less than this of the whole unsaid were most likely meant to be all of it. */
const nearlyAll = 0.9;

export const textSum: Rule<"text.sum"> = {
  name: "text.sum",
  moments: ["save", "submit", "publish"],
  source: "国办公开办函〔2021〕30号：内容应当准确；“共…其中…”应当相加相符",
  wordsOnly: true,
  check: (subject) =>
    textsOf(subject).flatMap((text) => sumsIn(text).flatMap((sum) => finding(sum, text.section) ?? [])),
};

function finding(sum: SumInText, section: string): Finding | undefined {
  const fault = sumFault(sum);
  const total = sum.parts.reduce((value, { number }) => value + number.value, 0);
  const isCertain = sum.isComplete || (fault === "over" && sum.isDisjoint);
  if (!fault || (fault === "under" && !sum.isComplete && (sum.isMixed || total < sum.whole.value * nearlyAll)))
    return undefined;
  return {
    rule: "text.sum",
    // Where a part may have been left unsaid, or one meeting may count twice, the reviewer is only told.
    level: isCertain ? "explain" : "note",
    figures: [],
    section,
    facts: {
      quote: sum.quote,
      whole: sum.whole.value,
      unit: sum.whole.unit,
      parts: sum.parts.map(({ label, number }) => ({ label, value: number.value })),
      total,
      isCertain,
    },
    quote: sum.quote,
    expected: total,
    actual: sum.whole.value,
  };
}
