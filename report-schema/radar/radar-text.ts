import { narrativeKeys, type NarrativeKey } from "../format.ts";
import { plainText, sourceSpan } from "../narrative/plain-text.ts";
import type { Report } from "../report.ts";
import { levelFor } from "./levelled-words.ts";
import { signatureOf, type Signature } from "./likeness.ts";
import { isHeading, isRequired } from "./required-words.ts";

/** What the radar looks at in a report. */
export type RadarReport = Pick<Report, "unit" | "narrative">;

/** A sentence that counts: its own words, not a heading nor what every report must say. */
export interface RadarSentence {
  readonly key: NarrativeKey;
  /** Place in the narrative of `key`. */
  readonly start: number;
  readonly end: number;
  /** Without figures, names and punctuation; its length is what the sentence weighs. */
  readonly words: string;
  readonly signature: Signature;
}

export interface RadarText {
  readonly report: RadarReport;
  readonly sentences: readonly RadarSentence[];
}

/** Shorter ones (“成效明显”) are alike by chance. */
const fewestCharacters = 8;

const made = new WeakMap<RadarReport, RadarText>();

/** The sentences of a report that count for comparison, in order; parts between semicolons count by themselves. */
export function radarText(report: RadarReport): RadarText {
  const known = made.get(report);
  if (known) return known;
  const level = levelFor(report.unit);
  const sentences = narrativeKeys.flatMap((key) => sentencesOfKey(report, key, level));
  const text = { report, sentences };
  made.set(report, text);
  return text;
}

/** A sentence with the parts its semicolons make; numbers and claims are not asked for here, as in sentences.ts. */
const wholeSentence = /[^。！？\n]+/gu;
const partOfSentence = /[^；]+/gu;

function sentencesOfKey(report: RadarReport, key: NarrativeKey, level: (words: string) => string): RadarSentence[] {
  const plain = plainText(report.narrative[key]);
  return [...plain.text.matchAll(wholeSentence)].flatMap(({ 0: sentence, index: from }) => {
    const next = plain.text[from + sentence.length];
    if (isHeading(sentence, next === undefined || next === "\n") || isRequired(sentence)) return [];
    return [...sentence.matchAll(partOfSentence)].flatMap(({ 0: part, index }) => {
      const words = level(part);
      if (words.length < fewestCharacters) return [];
      const span = sourceSpan(plain, from + index, from + index + part.length);
      return [{ key, ...span, words, signature: signatureOf(words) }];
    });
  });
}

/** The words of a marked stretch as they stand in the report. */
export function quoted({ narrative }: RadarReport, { key, start, end }: Pick<RadarSentence, "key" | "start" | "end">) {
  return narrative[key].slice(start, end).trim();
}
