/**
 * A statutory table whose cells were lost: text of a page or of a PDF, label after label with its numbers behind. The
 * labels the format prints are walked in their order; what stands between two of them is the row's numbers.
 */
import type { Block, Format, Row, Table } from "../format.ts";
import { figureId, printedGrid } from "../printed-grid.ts";
import { labelWords } from "../recogniser/labels.ts";
import type { TextCell, TextGrid } from "../recogniser/text-grid.ts";
import { hasGapBefore, squeeze, squeezedWords, type Squeezed } from "./squeezed.ts";
import { addUp, splitRun, type RunSum } from "./split-run.ts";

/** A row that was found, but not its numbers for certain. */
export interface UnsureRun {
  readonly table: string;
  readonly row: string;
  readonly text: string;
}

export interface RunTable {
  /** The table's rows as cells again, under the printed header. */
  readonly grid: TextGrid;
  readonly unsure: readonly UnsureRun[];
  /** Characters of the text the table takes up. */
  readonly start: number;
  readonly end: number;
}

interface PlacedRow {
  readonly block: Block;
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

/** @returns undefined where the text does not hold the table with its header in printed order */
export function readRunTable(format: Format, table: Table, source: string): RunTable | undefined {
  const squeezed = squeeze(source);
  const placed = placeRows(table, squeezed.text);
  const [first] = placed;
  if (!first || !headersStand(table, placed, squeezed.text)) return undefined;
  const unsure: UnsureRun[] = [];
  let end = first.end;
  const cellsOf = new Map<Row, readonly string[]>();
  for (const [index, { block, row, end: from }] of placed.entries()) {
    const region = numbersAt(squeezed, from, placed[index + 1]?.start ?? squeezed.text.length);
    end = Math.max(end, region.end);
    const cells = cellsIn(format, table, block, row, region.tokens);
    if (cells) cellsOf.set(row, cells);
    else unsure.push({ table: table.name, row: row.labels.join("·"), text: region.tokens.join(" ") });
  }
  return {
    grid: gridOf(table, cellsOf),
    unsure,
    start: squeezed.places[first.start]!,
    end: squeezed.places[end] ?? source.length,
  };
}

/** Each row of the table with the place of its own label, in printed order. A row not found is left out. */
function placeRows(table: Table, text: string): PlacedRow[] {
  const placed: PlacedRow[] = [];
  let at = 0;
  for (const block of table.blocks) {
    at = afterHeader(block, text, at);
    for (const row of block.rows) {
      const label = squeezedWords(row.labels.at(-1) ?? "");
      const start = label === "" ? nameless(text, at) : placeOf(text, label, at);
      if (start < 0) continue;
      at = start + label.length;
      placed.push({ block, row, start, end: at });
    }
  }
  return placed;
}

/** Where the block's header words end: its columns' last labels, each after the other. */
function afterHeader(block: Block, text: string, from: number): number {
  let at = from;
  for (const label of [block.title ?? "", ...block.columns.map(({ labels }) => labels.at(-1)!)]) {
    const found = label === "" ? -1 : text.indexOf(squeezedWords(label), at);
    if (found >= 0 && found - at < 120) at = found + squeezedWords(label).length;
  }
  return at;
}

/** The numbers of a row without a name begin at the first digit behind the header. */
function nameless(text: string, from: number): number {
  const found = /\d/u.exec(text.slice(from));
  return found ? from + found.index : -1;
}

/** The label's place; one letter in six may be another, as in 本年废纸件数. */
function placeOf(text: string, label: string, from: number): number {
  const exact = text.indexOf(label, from);
  if (exact >= 0) return exact;
  const [mark = ""] = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d\.)/u.exec(label) ?? [];
  if (mark === "") return -1;
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (differences(text.slice(at, at + label.length), label) <= Math.floor(label.length / 6)) return at;
  }
  return -1;
}

function differences(one: string, other: string): number {
  return [...other].reduce((count, letter, index) => (one[index] === letter ? count : count + 1), 0);
}

/** Whether every column of the blocks that were found has its words before the block's rows. */
function headersStand(table: Table, placed: readonly PlacedRow[], text: string): boolean {
  return table.blocks.every((block) => {
    const first = placed.find((one) => one.block === block);
    if (!first) return true;
    const before = labelWords(text.slice(0, first.start)).core;
    return block.columns.every(({ labels }) => {
      const label = labelWords(labels.at(-1)!).core;
      return Array.from({ length: Math.max(1, before.length - label.length + 1) }, (_, at) =>
        differences(before.slice(at, at + label.length), label),
      ).some((apart) => apart <= Math.floor(label.length / 6));
    });
  });
}

/** What stands right behind a label up to the next words. */
function numbersAt(squeezed: Squeezed, from: number, to: number): { readonly tokens: string[]; readonly end: number } {
  const tokens: string[] = [];
  let at = from;
  while (at < to && /[\d.,\-—/]/u.test(squeezed.text[at]!)) {
    const letter = squeezed.text[at]!;
    if (at === from || hasGapBefore(squeezed, at)) tokens.push(letter);
    else tokens.push(tokens.pop()! + letter);
    at += 1;
  }
  return { tokens, end: at };
}

function cellsIn(
  format: Format,
  table: Table,
  block: Block,
  row: Row,
  tokens: readonly string[],
): readonly string[] | undefined {
  const count = block.columns.length;
  if (tokens.length === count) return tokens;
  const digits = tokens.join("");
  const sums = sumsOf(format, table, block, row);
  // So many digits are a digit each; of some that are set apart one may be a number of two beside an empty cell.
  if (/^\d+$/u.test(digits) && digits.length === count && (tokens.length === 1 || addUp([...digits].map(Number), sums)))
    return [...digits];
  if (tokens.length !== 1 || block.columns.some(({ kind }) => kind === "money" || kind === "change")) return undefined;
  return splitRun(digits, count, sums)?.map(String);
}

function sumsOf(format: Format, table: Table, block: Block, row: Row): RunSum[] {
  const ids = block.columns.map(({ key }) => figureId(table.id, row.key, key));
  return format.sums.flatMap(({ total, of }) => {
    const places = of.map((id) => ids.indexOf(id));
    return ids.includes(total) && !places.includes(-1) ? [{ total: ids.indexOf(total), of: places }] : [];
  });
}

/** The printed table with the cells that were read; the others stay empty. */
function gridOf(table: Table, cellsOf: ReadonlyMap<Row, readonly string[]>): TextGrid {
  const texts = new Map<string, string>();
  for (const block of table.blocks) {
    for (const row of block.rows) {
      for (const [index, { key }] of block.columns.entries())
        texts.set(figureId(table.id, row.key, key), cellsOf.get(row)?.[index] ?? "");
    }
  }
  return {
    rows: printedGrid(table).rows.map(({ cells }) =>
      cells.map(({ text, figure, rowSpan, colSpan }): TextCell => ({
        text: figure === undefined ? text : (texts.get(figure) ?? ""),
        rowSpan,
        colSpan,
      })),
    ),
  };
}
