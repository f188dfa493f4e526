import type { HeadingLevel, OutlineBlock } from "./outline.ts";

/** A heading fits on a line of the page; longer lines are paragraphs that begin like one. */
const longestHeading = 28;
const sentenceEnd = /[。；;！？!?：:，,]$/u;

const leads: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/u },
  { level: 3, pattern: /^(?:\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,2}是|[（(]\d{1,2}[）)])/u },
];

/**
 * Text as written — one paragraph a line — as blocks: short standing lines with a lead such as （一） or 1. are
 * headings, everything else is a paragraph. Empty lines and the spaces people indent with are left out.
 */
export function narrativeBlocks(text: string): OutlineBlock[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/u)
    .map((line) => line.replace(/^[\s\u3000\u200b\ufeff]+|[\s\u3000\u200b\ufeff]+$/gu, ""))
    .filter((line) => line !== "")
    .map((line) => {
      const level = headingLevel(line);
      return level ? { kind: "heading", level, text: line } : { kind: "paragraph", text: line };
    });
}

function headingLevel(line: string): HeadingLevel | undefined {
  if ([...line].length > longestHeading || sentenceEnd.test(line)) return undefined;
  return leads.find(({ pattern }) => pattern.test(line))?.level;
}
