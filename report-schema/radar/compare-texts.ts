import type { NarrativeKey } from "../format.ts";
import { alike, likeness, mayBeAlike } from "./likeness.ts";
import { quoted, radarText, type RadarReport, type RadarSentence, type RadarText } from "./radar-text.ts";

/** A sentence both reports have, as it stands in one of them. */
export interface Mark {
  readonly key: NarrativeKey;
  /** Place in the narrative of `key`. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Which of the other side's marks says the same. */
  readonly counterpart: number;
}

/** One of the two reports. */
export interface Side {
  /** Characters of the shared sentences ÷ characters of all sentences that count; 0 where none counts. */
  readonly share: number;
  readonly sharedCharacters: number;
  readonly characters: number;
  readonly marks: readonly Mark[];
}

export interface Comparison {
  readonly first: Side;
  readonly second: Side;
}

/** Tells sentences that are nobody's own. */
export type Disregard = (sentence: RadarSentence) => boolean;

/**
 * What two reports have in common, sentence by sentence. Headings, short sentences and what every report must say do not
 * count; nor do figures, years, punctuation and the units' own names, so that a sentence copied with its figures changed
 * is shared. A sentence is shared when the other report has one that is alike (likeness.ts); a character of a sentence
 * is a letter after figures and names were levelled. Swapping the reports swaps the sides.
 * @param disregard further sentences not to count, such as those standing in most reports of a round
 */
export function compareTexts(a: RadarReport, b: RadarReport, disregard: Disregard = () => false): Comparison {
  const first = counted(radarText(a), disregard);
  const second = counted(radarText(b), disregard);
  const likest = first.map((sentence) => bestOf(sentence, second));
  const likestBack = second.map((sentence) => bestOf(sentence, first));
  return { first: side(a, first, likest, likestBack), second: side(b, second, likestBack, likest) };
}

function counted({ sentences }: RadarText, disregard: Disregard): RadarSentence[] {
  return sentences.filter((sentence) => !disregard(sentence));
}

/** The place of the likest sentence, or −1. */
function bestOf({ words, signature }: RadarSentence, others: readonly RadarSentence[]): number {
  let best = -1;
  let most = 0;
  for (const [index, other] of others.entries()) {
    if (other.words.length * alike > words.length + 2 || words.length * alike > other.words.length + 2) continue;
    if (!mayBeAlike(signature, other.signature)) continue;
    const found = likeness(words, other.words);
    if (found < alike || found <= most) continue;
    best = index;
    most = found;
    if (found === 1) break;
  }
  return best;
}

function side(
  report: RadarReport,
  sentences: readonly RadarSentence[],
  likest: readonly number[],
  likestBack: readonly number[],
): Side {
  const placeAmongMarks = new Map<number, number>();
  for (const [index, other] of likestBack.entries()) if (other >= 0) placeAmongMarks.set(index, placeAmongMarks.size);
  const marks = sentences.flatMap((sentence, index): Mark[] => {
    const other = likest[index]!;
    if (other < 0) return [];
    const { key, start, end } = sentence;
    return [{ key, start, end, quote: quoted(report, sentence), counterpart: placeAmongMarks.get(other)! }];
  });
  const characters = weight(sentences);
  const sharedCharacters = weight(sentences.filter((_, index) => likest[index]! >= 0));
  return { share: characters === 0 ? 0 : sharedCharacters / characters, sharedCharacters, characters, marks };
}

export function weight(sentences: readonly RadarSentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0);
}
