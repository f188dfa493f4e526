/** Headings inside a narrative, as units really write them. */

const numeral = "[一二三四五六七八九十]{1,3}";

/** The marks that open a numbered part, from the outermost rank inwards. */
const marks = [
  new RegExp(`^${numeral}、`, "u"),
  new RegExp(`^[（(]${numeral}[）)]`, "u"),
  /^\d{1,2}[.．、](?!\d)/u,
  /^[（(]\d{1,2}[）)]/u,
  new RegExp(`^${numeral}是`, "u"),
] as const;
/** A line without a number that stands alone like a heading. */
export const unnumberedRank = marks.length;

/** Web pages and scans run paragraphs together; a bracketed numeral after a full stop or a gap opens a new part. */
const runTogether = new RegExp(`(?<=[。；！？\\s])(?=[（(]${numeral}[）)])`, "u");
const sentenceEnd = /[。；！？]/u;
const longestHeading = 40;

export interface Heading {
  /** The words without the number before them. */
  readonly text: string;
  /** Index of the paragraph in the narrative. */
  readonly paragraph: number;
  /** The heading is the whole paragraph, not the first words of one. */
  readonly standsAlone: boolean;
  /** Which kind of number it has; headings of equal rank stand side by side. */
  readonly rank: number;
}

/**
 * The headings of a text in order, standing alone or run in before the sentence they open
 * (“（一）主动公开。全年…”).
 */
export function headingsOf(text: string): Heading[] {
  return text.split("\n").flatMap((line, paragraph) => {
    const parts = line.trim().split(runTogether);
    return parts.flatMap((part) => headingOf(part.trim(), paragraph, parts.length === 1) ?? []);
  });
}

function headingOf(line: string, paragraph: number, wholeLine: boolean): Heading | undefined {
  const rank = marks.findIndex((mark) => mark.test(line));
  const rest = rank === -1 ? line : line.replace(marks[rank]!, "").trim();
  const standsAlone = wholeLine && !sentenceEnd.test(rest) && rest.length <= longestHeading;
  if (rank !== -1) {
    const lead = /^[^。；！？：:，,]*/u.exec(rest)?.[0] ?? rest;
    return { text: standsAlone ? rest : lead, paragraph, standsAlone, rank };
  }
  const bare = standsAlone && rest !== "" && !/[，,、：:]/u.test(rest);
  return bare ? { text: rest, paragraph, standsAlone, rank: unnumberedRank } : undefined;
}
