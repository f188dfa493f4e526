/** A heading fits on a line of the page; longer lines are paragraphs that begin like one. */
const longestHeading = 28;
const sentenceEnd = /[。；;！？!?：:，,]$/u;

const leads = [
  { level: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/u },
  { level: 3, pattern: /^(?:\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}是|[（(]\d{1,2}[）)])/u },
] as const;

/**
 * How a line of a text is printed: a short standing line with a lead such as （一） is a heading of level 2, with 1. one
 * of level 3, below the sections'; any other line is a paragraph.
 * @param line without spaces at its ends
 */
export function printedHeading(line: string): 2 | 3 | undefined {
  if ([...line].length > longestHeading || sentenceEnd.test(line)) return undefined;
  return leads.find(({ pattern }) => pattern.test(line))?.level;
}
