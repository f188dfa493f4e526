/** Headings inside a narrative, as units really write them. */

const numeral = "[一二三四五六七八九十]{1,3}";
/** （一）… 1.… 一是… (1)…: the marks that open a numbered part. */
const numbered = new RegExp(`^(?:[（(](?:${numeral}|\\d{1,2})[）)]|${numeral}是|${numeral}、|\\d{1,2}[.．、])`, "u");
const sentenceEnd = /[。；！？]/u;

export interface Heading {
  /** The words without the number before them. */
  readonly text: string;
  /** Index of the paragraph in the narrative. */
  readonly paragraph: number;
  /** The heading is the whole paragraph, not the first words of one. */
  readonly standsAlone: boolean;
}

/**
 * The numbered headings of a text, standing alone or run in before the sentence they open
 * (“（一）主动公开。全年…”), in order.
 */
export function headingsOf(text: string): Heading[] {
  return text.split("\n").flatMap((line, paragraph) => {
    const trimmed = line.trim();
    const mark = numbered.exec(trimmed)?.[0];
    const rest = mark ? trimmed.slice(mark.length).trim() : trimmed;
    const standsAlone = !sentenceEnd.test(rest) && rest.length <= 40;
    if (mark) {
      const lead = /^[^。；！？：:，,]*/u.exec(rest)?.[0] ?? rest;
      return [{ text: standsAlone ? rest : lead, paragraph, standsAlone }];
    }
    return standsAlone && rest !== "" && !/[，,、]/u.test(rest) ? [{ text: rest, paragraph, standsAlone }] : [];
  });
}
