/** Lines of a text that are numbered （一）… or 1. …: made so, made plain again, and numbered on. */
import { chineseNumeral, readChineseNumeral } from "./chinese-numerals.ts";

/** `part` （一）, `item` 1. within its part; every other line is `plain`. */
export type LineRank = "part" | "item" | "plain";

/** Characters from start to end, and the words that stand there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const markOf = {
  part: /^[（(]([一二三四五六七八九十]{1,3})[）)]/u,
  item: /^(\d{1,2})[.．、](?!\d)/u,
} as const;
/** All numbers a line may begin with, also of ranks that are not made here: 一、, （1）, 1). */
const anyMarks =
  /^(?:\s*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[.．、](?!\d)|[)）])))+\s*/u;
const endMark = /[。；：，;:,]+$/u;

interface Line {
  readonly start: number;
  readonly text: string;
  readonly rank: LineRank;
  /** As it stands there; 0 for a plain line. */
  readonly number: number;
}

function read(text: string, start: number): Line {
  const words = text.trimStart();
  const part = markOf.part.exec(words)?.[1];
  if (part !== undefined) return { start, text, rank: "part", number: readChineseNumeral(part) ?? 0 };
  const item = markOf.item.exec(words)?.[1];
  if (item !== undefined) return { start, text, rank: "item", number: Number(item) };
  return { start, text, rank: "plain", number: 0 };
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const own = read(line, start);
    start += line.length + 1;
    return own;
  });
}

/** The rank of the line a place is in. */
export function rankAt(text: string, at: number): LineRank {
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", start);
  return read(text.slice(start, end === -1 ? undefined : end), start).rank;
}

/** The words of a heading without its number: 一、总体情况 and （一）总体情况 are 总体情况. */
export function asTitle(line: string): string {
  return line.replace(anyMarks, "").trim();
}

/**
 * The line a place is in with another rank, numbered on from the lines before it. A mark at the end goes where the line
 * becomes numbered and is one phrase: a heading has none.
 * @returns undefined where the line is as asked already
 */
export function lineAs(text: string, at: number, rank: LineRank): Replacement | undefined {
  const lines = linesOf(text);
  const index = lines.findLastIndex(({ start }) => start <= at);
  const line = lines[index];
  if (!line) return undefined;
  const bare = asTitle(line.text);
  const before = lines.slice(0, index);
  const words = rank === "plain" ? bare : mark(rank, lastNumber(before, rank) + 1) + asHeading(bare);
  return words === line.text ? undefined : { start: line.start, end: line.start + line.text.length, words };
}

function asHeading(words: string): string {
  const plain = words.replace(endMark, "");
  return /[。；！？，]/u.test(plain) ? words : plain;
}

function lastNumber(lines: readonly Line[], rank: "part" | "item"): number {
  const from = rank === "item" ? lines.findLastIndex((line) => line.rank === "part") + 1 : 0;
  return lines.slice(from).findLast((line) => line.rank === rank)?.number ?? 0;
}

function mark(rank: "part" | "item", number: number): string {
  return rank === "item" ? `${number}.` : `（${chineseNumeral(number) ?? ""}）`;
}

/**
 * What makes the numbers of a text run on: parts through the whole text, items within their part. A list that begins
 * again with 1 after another is a list of its own.
 * @returns one stretch from the first line that changes to the last, and how many change; undefined where they run on
 */
export function numberedOn(text: string): (Replacement & { readonly count: number }) | undefined {
  const lines = linesOf(text);
  const last = { part: 0, item: 0 };
  const changed = lines.flatMap((line) => {
    if (line.rank === "plain") return [];
    if (line.rank === "part") last.item = 0;
    const beginsAnew = line.rank === "item" && line.number === 1 && last.item !== 1;
    const number = beginsAnew ? 1 : last[line.rank] + 1;
    last[line.rank] = number;
    if (number === line.number) return [];
    return [{ line, words: line.text.trimStart().replace(markOf[line.rank], mark(line.rank, number)) }];
  });
  const [first, end] = [changed[0]?.line, changed.at(-1)?.line];
  if (!first || !end) return undefined;
  const becomes = new Map(changed.map(({ line, words }) => [line, words]));
  const stretch = lines.slice(lines.indexOf(first), lines.indexOf(end) + 1);
  return {
    start: first.start,
    end: end.start + end.text.length,
    words: stretch.map((line) => becomes.get(line) ?? line.text).join("\n"),
    count: changed.length,
  };
}
