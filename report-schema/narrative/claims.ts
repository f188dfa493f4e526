/**
 * Claims: places where the text states a number that the tables state as well, bound to the figures whose sum it must
 * equal. Where it is not certain that the report's own year, the unit itself and the same quantity are meant,
 * nothing is claimed.
 */
import { narrativeKeys, type FigureId, type Format, type NarrativeKey } from "../format.ts";
import type { Narrative } from "../report.ts";
import { zeroClaims } from "./absolute-words.ts";
import type { NumberInText } from "./numbers.ts";
import { sourceSpan } from "./plain-text.ts";
import { quantityBefore } from "./quantities.ts";
import type { Quantity } from "./quantity.ts";
import { readText, type ReadText } from "./read-text.ts";
import { quoteOf, type About, type Claim, type Reading, type Understood } from "./reading.ts";
import { bodyIn, readUnitName } from "./region-words.ts";
import { scopeOf } from "./scope.ts";

/** Every claim of the narrative, in its order. */
export function readClaims(format: Format, narrative: Narrative, about: About): Claim[] {
  return narrativeKeys.flatMap((key) => claimsIn(format, key, readText(narrative[key]), about));
}

/** The claims of one text of the narrative. */
export function claimsIn(format: Format, key: NarrativeKey, { plain, sentences }: ReadText, about: About): Claim[] {
  const unit = readUnitName(about.unit);
  let heading = "";
  let before: Understood = {};
  return sentences.flatMap((sentence) => {
    heading = headingIn(sentence.text) ?? heading;
    const reading: Reading = { format, key, plain, sentence, unit, year: about.year, heading, before };
    const { claims, understood } = sentenceClaims(reading);
    before = understood;
    return claims;
  });
}

function headingIn(text: string): string | undefined {
  return /^(?:（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、])([^，：；]{2,30})/u.exec(
    text,
  )?.[1];
}

function sentenceClaims(reading: Reading): { claims: Claim[]; understood: Understood } {
  const { sentence } = reading;
  const claims: Claim[] = [];
  /** Figures another body's number was told of: then the unit's own number is a part as well. */
  const shared = new Set<string>();
  const numbers = sentence.numbers.filter(({ unit }) => unit !== "%" && unit !== "‰");
  let understood: Understood = reading.before;
  if (!/^[，：]?(?:其中|从|按|上述)/u.test(sentence.text)) understood = { year: undefined };
  let from = 0;
  for (const number of numbers) {
    const quantity = quantityBefore(reading, from, number, understood);
    from = quantity?.end ?? number.end;
    if (!quantity) continue;
    const before = sentence.text.slice(0, number.start);
    const near = before.slice(lastBreak(before) + 1);
    const scope = scopeOf(before, near, reading.year, understood.year);
    // What stands in brackets is said by the way: 15件（含上年结转2件），其中自然人12件.
    const isAside = before.lastIndexOf("（") > before.lastIndexOf("）");
    if (!isAside || understood.topic === undefined) understood = { ...quantity.understood, year: scope.year };
    if (!scope.isReport || quantity.isPart) continue;
    const figures = quantity.figures(reading.format);
    if (figures.length === 0) continue;
    if (bodyIn(clauseBefore(before, quantity.start), reading.unit) === "other") {
      shared.add(figures.join());
      continue;
    }
    claims.push(claimOf(reading, number, quantity, figures));
  }
  claims.push(...zeroClaims(reading, claims, understood));
  return { claims: claims.filter((claim) => !shared.has(claim.figures.join())), understood };
}

/** The last mark that parts clauses. */
function lastBreak(text: string): number {
  return Math.max(...["，", "；", "：", "（", "、"].map((mark) => text.lastIndexOf(mark)));
}

/** The words of the clause before the phrase: its subject. */
function clauseBefore(before: string, phraseStart: number): string {
  const words = before.slice(0, phraseStart);
  const marks = ["；", "：", "，", "（"];
  const own = words.slice(Math.max(...marks.map((mark) => words.lastIndexOf(mark))) + 1);
  return own.replace(/^(?:截[至止])?20\d\d年度?(?:\d+月)?(?:\d+日)?/u, "");
}

function claimOf(reading: Reading, number: NumberInText, quantity: Quantity, figures: readonly FigureId[]): Claim {
  const { start: base, text } = reading.sentence;
  return {
    key: reading.key,
    ...sourceSpan(reading.plain, base + number.start, base + number.end),
    quote: quoteOf(reading, quantity.start, clauseEnd(text, number.end)),
    value: number.value,
    low: number.low,
    high: number.high,
    approximate: number.approximate,
    unit: number.unit,
    figures,
    orFigures: quantity.orFigures?.(reading.format) ?? [],
    whileZero: quantity.whileZero?.(reading.format) ?? [],
  };
}

function clauseEnd(text: string, from: number): number {
  const rest = /^[^，；：。（）、]*/u.exec(text.slice(from))?.[0].length ?? 0;
  return from + rest;
}
