import type { Word } from "./page-content.ts";

export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Words by line, from top to bottom; a gap as wide as a letter becomes a space. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => b.base - a.base)) {
    const last = lines.at(-1);
    if (last && Math.abs(last[0]!.base - word.base) <= Math.max(last[0]!.size, word.size) * 0.45) last.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const ordered = [...line].sort((a, b) => a.left - b.left);
    let text = "";
    for (const [index, word] of ordered.entries()) {
      const before = ordered[index - 1];
      if (before && word.left - before.right > word.size * 0.45) text += " ";
      text += word.text.replace(/\s+/gu, " ");
    }
    const [first] = ordered;
    return {
      text: withoutWideSpaces(text),
      left: first!.left,
      right: Math.max(...ordered.map(({ right, left, size, text: own }) => Math.min(right, left + size * own.length))),
      base: first!.base,
      size: Math.max(...ordered.map(({ size }) => size)),
    };
  });
}

/** Letters set wide to fill a line, and the gap printers leave around digits, are no spaces of the text's. */
function withoutWideSpaces(text: string): string {
  return text.trim().replace(/(?<![A-Za-z0-9.,;:%)]) +| +(?![A-Za-z0-9(])/gu, "");
}

/** The text of a cell: its lines belong together. */
export function wordsText(words: readonly Word[]): string {
  return linesOf(words)
    .map(({ text }) => text)
    .join("");
}
