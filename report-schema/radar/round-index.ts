import { compareTexts, weight, type Comparison, type Disregard } from "./compare-texts.ts";
import { alike, bandsOf, likeness, mayBeAlike } from "./likeness.ts";
import { radarText, type RadarReport, type RadarSentence } from "./radar-text.ts";

/** A report of a round; `id` tells it from the others. */
export interface RoundReport extends RadarReport {
  readonly id: string;
}

/** All reports of a round, laid out so that those with common sentences are found without comparing every pair. */
export interface RoundIndex {
  readonly reports: readonly RoundReport[];
  /** Reports by the keys of their sentences. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** A sentence that stands in most reports of the round: a common model, nobody's copy. */
  readonly isCommon: Disregard;
}

export interface Copy {
  readonly report: RoundReport;
  /** `first` is the report looked up. */
  readonly comparison: Comparison;
}

/** In fewer reports “most of them” means nothing. */
const fewestReports = 8;
/** A sentence in more than this share of the round's reports is everyone's. */
const commonAbove = 0.5;
/** Share of the asked-for likeness by common keys alone from which a pair is worth comparing. */
const worthComparing = 0.5;

/** @param reports in any order: the answers of `findCopies` do not depend on it */
export function indexRound(reports: readonly RoundReport[]): RoundIndex {
  const places = new Map<number, number[]>();
  const isCommon = commonSentences(reports);
  for (const [place, report] of reports.entries()) {
    for (const sentence of radarText(report).sentences) {
      if (isCommon(sentence)) continue;
      for (const band of bandsOf(sentence.signature)) {
        const known = places.get(band);
        if (!known) places.set(band, [place]);
        else if (known[known.length - 1] !== place) known.push(place);
      }
    }
  }
  return { reports, places, isCommon };
}

/**
 * The reports of the round that have at least `threshold` of this report's text (0–1, see `compareTexts`) in common
 * with it: the greatest share first, then by unit and id. The report itself, by its id, is left out; it need not be in
 * the index.
 */
export function findCopies(index: RoundIndex, report: RoundReport, threshold: number): Copy[] {
  const sentences = radarText(report).sentences.filter((sentence) => !index.isCommon(sentence));
  const wanted = threshold * worthComparing * weight(sentences);
  const characters = commonCharacters(index, sentences);
  const copies = index.reports.flatMap((other, place): Copy[] => {
    if (characters[place] === 0 || characters[place]! < wanted || other.id === report.id) return [];
    const comparison = compareTexts(report, other, index.isCommon);
    return comparison.first.share >= threshold ? [{ report: other, comparison }] : [];
  });
  return copies.sort(
    (a, b) =>
      b.comparison.first.share - a.comparison.first.share ||
      order(a.report.unit, b.report.unit) ||
      order(a.report.id, b.report.id),
  );
}

/** Characters of these sentences that meet a sentence of another report, by the report's place. */
function commonCharacters({ reports, places }: RoundIndex, sentences: readonly RadarSentence[]): Uint32Array {
  const characters = new Uint32Array(reports.length);
  const most = reports.length < fewestReports ? reports.length : reports.length * commonAbove;
  /** Number of the last sentence that met the report: each counts once, whichever keys it meets under. */
  const metBy = new Uint32Array(reports.length);
  for (const [index, { words, signature }] of sentences.entries()) {
    for (const band of bandsOf(signature)) {
      const found = places.get(band) ?? [];
      // Pieces of stock phrases meet everywhere and tell nothing.
      if (found.length > most) continue;
      for (const place of found) {
        if (metBy[place] === index + 1) continue;
        metBy[place] = index + 1;
        characters[place]! += words.length;
      }
    }
  }
  return characters;
}

function commonSentences(reports: readonly RoundReport[]): Disregard {
  if (reports.length < fewestReports) return () => false;
  const counts = new Map<string, number>();
  const samples = new Map<string, RadarSentence>();
  for (const report of reports) {
    const once = new Set<string>();
    for (const sentence of radarText(report).sentences) {
      if (once.has(sentence.words)) continue;
      once.add(sentence.words);
      counts.set(sentence.words, (counts.get(sentence.words) ?? 0) + 1);
      if (!samples.has(sentence.words)) samples.set(sentence.words, sentence);
    }
  }
  const common = [...samples.values()].filter(({ words }) => counts.get(words)! > reports.length * commonAbove);
  const told = new WeakMap<RadarSentence, boolean>();
  return (sentence) => {
    const known = told.get(sentence);
    if (known !== undefined) return known;
    const isOne = common.some(
      ({ words, signature }) => mayBeAlike(signature, sentence.signature) && likeness(words, sentence.words) >= alike,
    );
    told.set(sentence, isOne);
    return isOne;
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
