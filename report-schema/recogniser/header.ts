/** Which column of the format stands in which column of a found table, read from the header lines over the figures. */
import type { Block, Column } from "../format.ts";
import { labelWords, matchLabel } from "./labels.ts";
import type { Spread, SpreadCell } from "./text-grid.ts";

export interface FoundColumn {
  readonly column: Column;
  /** The header words as they stand there. */
  readonly seen: string;
  readonly isVariant: boolean;
}

/** By place in the line. */
export type FoundColumns = ReadonlyMap<number, FoundColumn>;

type HeaderLine = readonly (SpreadCell | undefined)[];

/** @returns empty where these lines are not the header of this block */
export function columnsOf(block: Block, lines: Spread): FoundColumns {
  const upper = block.columns.flatMap(({ labels }) => labels.slice(0, -1));
  const filled = lines.map((line) => continued(line, upper));
  const width = Math.max(0, ...filled.map((line) => line.length));
  const found = new Map<number, FoundColumn>();
  const unsure: { readonly place: number; readonly path: readonly string[] }[] = [];
  for (let place = 0; place < width; place += 1) {
    const path = pathAt(filled, place);
    const column = columnOfPath(block, path);
    if (column) found.set(place, column);
    else if (path.length > 0 && leafIsKnown(block, path)) unsure.push({ place, path });
  }
  // Words that stand under several bands, with the bands lost: the whole printed row of them is still in its order.
  if (found.size === 0 && unsure.length === block.columns.length) {
    const inOrder = unsure.every(({ path }, index) => sameWords(path.at(-1)!, block.columns[index]!.labels.at(-1)!));
    if (!inOrder) return found;
    for (const [index, { place, path }] of unsure.entries()) {
      found.set(place, { column: block.columns[index]!, seen: path.at(-1)!, isVariant: false });
    }
  }
  return found;
}

/** Text with tabs has a band's words only in its first cell: the empty ones behind belong to it. */
function continued(line: HeaderLine, upper: readonly string[]): HeaderLine {
  let band: SpreadCell | undefined;
  return line.map((cell) => {
    if (!cell) return undefined;
    if (cell.text.trim() === "") return band ?? cell;
    band = upper.some((label) => sameWords(cell.text, label)) ? cell : undefined;
    return cell;
  });
}

/** The header words over a place from top to bottom, each cell once. */
function pathAt(lines: readonly HeaderLine[], place: number): string[] {
  const cells = lines.map((line) => line[place]).filter((cell) => cell !== undefined && cell.text.trim() !== "");
  return [...new Set(cells)].map((cell) => cell!.text);
}

function columnOfPath(block: Block, path: readonly string[]): FoundColumn | undefined {
  const seen = path.at(-1);
  if (seen === undefined) return undefined;
  const leaves = [...new Set(block.columns.map(({ labels }) => labels.at(-1)!))];
  const match = matchLabel(seen, leaves, (label) => label);
  if (!match) return undefined;
  const candidates = block.columns.filter(({ labels }) => labels.at(-1) === match.label);
  const fitting =
    candidates.length === 1 ? candidates : candidates.filter(({ labels }) => bandOver(path) === labels.at(-2));
  const [column] = fitting;
  if (!column || fitting.length > 1) return undefined;
  return { column, seen, isVariant: match.isVariant };

  /** The nearest band above that tells the candidates apart. */
  function bandOver(words: readonly string[]): string | undefined {
    const bands = candidates.map(({ labels }) => labels.at(-2)!);
    for (const text of words.slice(0, -1).reverse()) {
      const band = matchLabel(text, bands, (label) => label);
      if (band) return band.label;
    }
    return undefined;
  }
}

function leafIsKnown(block: Block, path: readonly string[]): boolean {
  return block.columns.some(({ labels }) => sameWords(path.at(-1)!, labels.at(-1)!));
}

function sameWords(one: string, other: string): boolean {
  return labelWords(one).core === labelWords(other).core;
}
