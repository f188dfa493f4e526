/** Whether words found in a table are those the format prints, or nearly. */

/** A printed label cut into its numbering and its words, both without width, spaces and punctuation. */
export interface LabelWords {
  /** 一, (三), 5. */
  readonly mark: string;
  readonly core: string;
}

export interface LabelMatch<T> {
  readonly label: T;
  /** Not the printed words, but close enough to no other: reported with the result. */
  readonly isVariant: boolean;
}

const marks = /^(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})、|(\d{1,2})[.、)](?!\d))/u;
/** Of two labels the better must be clearly better. */
const clearlyBetter = 0.12;
const closeEnough = 0.8;
/** Of labels with the same numbering fewer letters need to agree. */
const closeWithMark = 0.6;
const shortestPart = 4;

/** Makes another thing of the same words: last year's, all years', a part of it. */
const narrowing = /上年|上一年|去年|往年|历年|累计|其中/u;

const known = new Map<string, LabelWords>();

export function labelWords(text: string): LabelWords {
  const cached = known.get(text);
  if (cached) return cached;
  const plain = plainOf(text);
  const [whole = "", inBrackets, before, digit] = marks.exec(plain) ?? [];
  const mark = inBrackets ? `(${inBrackets})` : (before ?? (digit ? `${digit}.` : ""));
  const made = { mark, core: plain.slice(whole.length).replace(/[\p{P}\p{S}]/gu, "") };
  if (known.size < 5000) known.set(text, made);
  return made;
}

/** The one label meant by these words; undefined where none or more than one may be. */
export function matchLabel<T>(
  text: string,
  labels: readonly T[],
  wordsOf: (label: T) => string,
): LabelMatch<T> | undefined {
  const seen = labelWords(text);
  if (seen.core === "") return undefined;
  const agreeing = labels.filter((label) => marksAgree(seen.mark, labelWords(wordsOf(label)).mark));
  const same = agreeing.filter((label) => labelWords(wordsOf(label)).core === seen.core);
  if (same.length > 0) return same.length === 1 ? { label: same[0]!, isVariant: false } : undefined;
  const ranked = agreeing
    .map((label) => ({ label, closeness: closeness(seen.core, labelWords(wordsOf(label)).core) }))
    .sort((a, b) => b.closeness - a.closeness);
  const [best, second] = ranked;
  if (!best || best.closeness < (marks.test(plainOf(text)) ? closeWithMark : closeEnough)) return undefined;
  if (second && best.closeness - second.closeness < clearlyBetter) return undefined;
  if (narrowing.test(seen.core) && !narrowing.test(labelWords(wordsOf(best.label)).core)) return undefined;
  return { label: best.label, isVariant: true };
}

function plainOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b\ufeff]/gu, "");
}

/** A label without numbering may be any; two numberings must be the same. */
function marksAgree(one: string, other: string): boolean {
  return one === "" || other === "" || one === other;
}

/** 1 for the same words, towards 0 the more has to be changed; a part of the label counts as close. */
function closeness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const apart = 1 - editDistance(one, other) / Math.max(one.length, other.length);
  return short.length >= shortestPart && long.includes(short) ? Math.max(apart, 0.85) : apart;
}

function editDistance(one: string, other: string): number {
  const [a, b] = [[...one].slice(0, 80), [...other].slice(0, 80)];
  let row = b.map((_, index) => index + 1);
  for (const [i, left] of a.entries()) {
    const next: number[] = [];
    for (const [j, right] of b.entries()) {
      const diagonal = j === 0 ? i : row[j - 1]!;
      next.push(Math.min((next[j - 1] ?? i + 1) + 1, row[j]! + 1, diagonal + (left === right ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? a.length;
}
