import type { TextLine } from "./words-text.ts";

/** Lines put together into paragraphs: one begins where a line is indented, centred, or behind a line that ended early. */
export function paragraphsOf(lines: readonly TextLine[]): string[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isIndented = line.left - left > line.size * 1.2;
    const endedEarly = before !== undefined && right - before.right > before.size * 2.5;
    if (!before || isIndented || endedEarly) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, line.text);
  }
  return paragraphs;
}

/** Between Chinese letters a line's end is no space. */
function joined(first: string, second: string): string {
  return /[A-Za-z0-9]$/u.test(first) && /^[A-Za-z]/u.test(second) ? `${first} ${second}` : first + second;
}
