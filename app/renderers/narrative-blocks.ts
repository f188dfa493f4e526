import { printedHeading } from "#report-schema/narrative/printed-heading.ts";
import type { OutlineBlock } from "./outline.ts";

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
      const level = printedHeading(line);
      return level ? { kind: "heading", level, text: line } : { kind: "paragraph", text: line };
    });
}
