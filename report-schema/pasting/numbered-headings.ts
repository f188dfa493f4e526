import { asTitle, lineAs, type LineRank } from "../narrative/numbered-lines.ts";
import type { PastedText } from "./html-lines.ts";

/** Longer is a paragraph in a heading's clothes. */
const longestHeading = 40;
const ranks: readonly LineRank[] = ["part", "item"];
/** Of a whole section of the report, above all that stands in one. */
const sectionMark = /^[一二三四五六七八九十]{1,3}、/u;

/**
 * The lines of a pasted text, its headings numbered as those of a report are: the highest level （一）, the next 1., each
 * numbered on from the text before it. Headings that have a number keep it; the title of the section itself is left out.
 * @param before the text the lines are put behind
 * @param section as it is headed: 一、总体情况
 */
export function numberedHeadings({ lines, headings }: PastedText, before: string, section: string): string[] {
  // One piece of a line goes into the line the caret stands in.
  if (lines.length === 1 && before !== "" && !before.endsWith("\n")) return [...lines];
  const title = asTitle(section);
  const isTitle = (line: string, at: number): boolean => headings.has(at) && asTitle(line) === title;
  const own = [...headings].filter(([at]) => {
    const line = lines[at] ?? "";
    return !isTitle(line, at) && !sectionMark.test(line) && isPhrase(line);
  });
  const levels = [...new Set(own.map(([, level]) => level))].sort((a, b) => a - b);
  const rankOf = new Map(own.map(([at, level]) => [at, ranks[levels.indexOf(level)]]));
  const done: string[] = [];
  let text = `${before}\n`;
  lines.forEach((line, at) => {
    if (isTitle(line, at)) return;
    const rank = rankOf.get(at);
    const isNumbered = asTitle(line) !== line;
    const words = rank && !isNumbered ? (lineAs(text + line, text.length, rank)?.words ?? line) : line;
    done.push(words);
    text += `${words}\n`;
  });
  return done;
}

function isPhrase(line: string): boolean {
  return line.length <= longestHeading && !/[。；！？]/u.test(line);
}
