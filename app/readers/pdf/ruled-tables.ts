/** Tables of a page from the lines drawn around their cells. */
import type { TextCell, TextGrid } from "#report-schema/recogniser/text-grid.ts";
import { wordsText } from "./words-text.ts";
import type { Box, Word } from "./page-content.ts";

export interface RuledTable {
  readonly box: Box;
  readonly grid: TextGrid;
  /** Where its columns begin and end, to know it again on the next page. */
  readonly edges: readonly number[];
  readonly words: ReadonlySet<Word>;
}

/** Ends of lines that are meant to meet miss each other by this much. */
const slack = 2.5;

/** Tables from top to bottom. */
export function ruledTables(words: readonly Word[], rules: readonly Box[]): RuledTable[] {
  return together(rules)
    .flatMap((group) => tableOf(words, group) ?? [])
    .sort((a, b) => b.box.top - a.box.top);
}

/** Rules that touch one another, each group a table. */
function together(rules: readonly Box[]): Box[][] {
  const groups: { box: Box; rules: Box[] }[] = [];
  for (const rule of rules) {
    const touching = groups.filter(({ box, rules: own }) => meets(box, rule) && own.some((one) => meets(one, rule)));
    const [first, ...more] = touching;
    if (!first) groups.push({ box: rule, rules: [rule] });
    else {
      first.rules.push(rule, ...more.flatMap((group) => group.rules));
      first.box = around(first.rules);
      for (const group of more) groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups.map((group) => group.rules);
}

function meets(a: Box, b: Box): boolean {
  return (
    a.left <= b.right + slack && b.left <= a.right + slack && a.bottom <= b.top + slack && b.bottom <= a.top + slack
  );
}

function around(boxes: readonly Box[]): Box {
  return boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    right: Math.max(all.right, box.right),
    bottom: Math.min(all.bottom, box.bottom),
    top: Math.max(all.top, box.top),
  }));
}

function tableOf(words: readonly Word[], rules: readonly Box[]): RuledTable | undefined {
  const upright = rules.filter(({ left, right, top, bottom }) => top - bottom > right - left);
  const level = rules.filter(({ left, right, top, bottom }) => right - left >= top - bottom);
  // Where the last line was left out at the foot of a page, the upright ones still tell how far the cells reach.
  const xs = edgesOf([
    ...upright.map(({ left, right }) => (left + right) / 2),
    ...sharedEnds(level.flatMap(({ left, right }) => [left, right])),
  ]);
  const ys = edgesOf([
    ...level.map(({ bottom, top }) => (bottom + top) / 2),
    ...sharedEnds(upright.flatMap(({ bottom, top }) => [bottom, top])),
  ]).reverse();
  // A frame around a text is no table.
  if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) return undefined;
  const isParted = (row: number, column: number, way: "right" | "down"): boolean => {
    const x = (xs[column]! + xs[column + 1]!) / 2;
    const y = (ys[row]! + ys[row + 1]!) / 2;
    return way === "right"
      ? hasRule(
          upright,
          ({ left, right }) => (left + right) / 2,
          xs[column + 1]!,
          ({ bottom, top }) => [bottom, top],
          y,
        )
      : hasRule(
          level,
          ({ bottom, top }) => (bottom + top) / 2,
          ys[row + 1]!,
          ({ left, right }) => [left, right],
          x,
        );
  };
  const box = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
  const inside = words.filter((word) => isIn(box, word));
  if (inside.length === 0) return undefined;
  return { box, edges: xs, words: new Set(inside), grid: { rows: cellsOf(xs, ys, isParted, inside) } };
}

/** Whether a rule lies at the place and reaches over the middle of the cell beside it. */
function hasRule(
  rules: readonly Box[],
  at: (rule: Box) => number,
  place: number,
  span: (rule: Box) => readonly [number, number],
  middle: number,
): boolean {
  return rules.some((rule) => {
    const [from, to] = span(rule);
    return Math.abs(at(rule) - place) <= slack && from - slack <= middle && middle <= to + slack;
  });
}

/** The outermost ends, where several rules end together. */
function sharedEnds(ends: readonly number[]): number[] {
  return [Math.min(...ends), Math.max(...ends)].filter(
    (edge) => Number.isFinite(edge) && ends.filter((end) => Math.abs(end - edge) <= slack).length > 2,
  );
}

/** Middles of places close together. */
function edgesOf(places: readonly number[]): number[] {
  const edges: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last && place - last.at(-1)! <= slack) last.push(place);
    else edges.push([place]);
  }
  return edges.map((near) => near.reduce((sum, one) => sum + one, 0) / near.length);
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  isParted: (row: number, column: number, way: "right" | "down") => boolean,
  words: readonly Word[],
): TextCell[][] {
  const [height, width] = [ys.length - 1, xs.length - 1];
  const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
  return Array.from({ length: height }, (_, row) => {
    const cells: TextCell[] = [];
    for (let column = 0; column < width; column += 1) {
      if (taken[row]![column]) continue;
      let right = column;
      while (right + 1 < width && !taken[row]![right + 1] && !isParted(row, right, "right")) right += 1;
      let bottom = row;
      while (bottom + 1 < height && !isParted(bottom, column, "down")) bottom += 1;
      for (let y = row; y <= bottom; y += 1) for (let x = column; x <= right; x += 1) taken[y]![x] = true;
      const box = { left: xs[column]!, right: xs[right + 1]!, top: ys[row]!, bottom: ys[bottom + 1]! };
      cells.push({
        text: wordsText(words.filter((word) => isIn(box, word))),
        rowSpan: bottom - row + 1,
        colSpan: right - column + 1,
      });
    }
    return cells;
  });
}

/** A word is where its middle is: letters may reach over a line. */
function isIn({ left, right, top, bottom }: Box, word: Word): boolean {
  const x = (word.left + Math.min(word.right, word.left + word.size * word.text.length)) / 2;
  const y = word.base + word.size * 0.35;
  return left <= x && x <= right && bottom <= y && y <= top;
}
