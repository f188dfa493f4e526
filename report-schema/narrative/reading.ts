/** What a sentence is read with, and what is read from it. */
import type { FigureId, Format, NarrativeKey } from "../format.ts";
import type { Topic } from "./phrases.ts";
import { sourceSpan, type PlainText } from "./plain-text.ts";
import type { NumberedSentence } from "./read-text.ts";
import type { UnitName } from "./region-words.ts";

/** What has been understood of a sentence so far. */
export interface Understood {
  readonly topic?: Topic;
  /** Row and column labels last spoken of. */
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly year?: number | undefined;
}

export interface Claim {
  readonly key: NarrativeKey;
  /** Place of the number, or of the words that say none, in the narrative of `key`. */
  readonly start: number;
  readonly end: number;
  /** The clause, verbatim. */
  readonly quote: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly approximate: boolean;
  /** 件, 万元 …; empty where the words say none or all. */
  readonly unit: string;
  /** Their sum must equal the number. */
  readonly figures: readonly FigureId[];
  /** Other sums the words can mean: none is wrong when the number equals one of them. */
  readonly orFigures: readonly (readonly FigureId[])[];
  /** Understood only while these are zero (其中办结10件 where nothing was carried in). */
  readonly whileZero: readonly FigureId[];
}

export interface About {
  readonly unit: string;
  readonly year: number;
}

/** What one sentence is read with. */
export interface Reading {
  readonly format: Format;
  readonly key: NarrativeKey;
  readonly plain: PlainText;
  readonly sentence: NumberedSentence;
  readonly unit: UnitName;
  readonly year: number;
  /** The heading the sentence stands under, or its own. */
  readonly heading: string;
  /** What the sentence before spoke of, for one that begins with 其中. */
  readonly before: Understood;
}

/** The words from the clause the phrase stands in to `end`, verbatim. */
export function quoteOf({ plain, sentence }: Reading, phraseStart: number, end: number): string {
  const words = sentence.text.slice(0, phraseStart);
  // 、 parts clauses only after another number: 予以公开2件、部分公开1件.
  const start = /(?:[，；：（]|[件条份个起宗次项篇%元人]、)(?!.*(?:[，；：（]|[件条份个起宗次项篇%元人]、))/u.exec(
    words,
  );
  const from = start ? start.index + start[0].length : 0;
  const span = sourceSpan(plain, sentence.start + from, sentence.start + end);
  return plain.source.slice(span.start, span.end);
}
