import { columnWidths, type FigureNeed } from "../column-widths.ts";
import type { TableBlock } from "../outline.ts";
import { headerRowsOf, placeCells, type PlacedCell } from "../placed-cells.ts";
import { table as look, textWidth, type TextStyle } from "./page-style.ts";
import type { TextLine, Typesetter } from "./typesetter.ts";

export interface LaidCell extends PlacedCell {
  readonly lines: readonly TextLine[];
}

export interface LaidTable {
  /** Width of each column between its lines, points. */
  readonly widths: readonly number[];
  /** Height of each row between its lines, points. */
  readonly heights: readonly number[];
  /** Leading header rows, printed again after a page break. */
  readonly headerRows: number;
  readonly cells: readonly LaidCell[];
}

/**
 * Columns, type size and row heights of a table. A table for one page is set as large as fits `height`.
 * @param height points there are for the whole table on a page of its own
 */
export function layTable(block: TableBlock, typesetter: Typesetter, height: number): LaidTable {
  const placed = placeCells(block);
  const bySize = new Map<number, Pick<LaidTable, "widths" | "cells">>();
  let laid: LaidTable | undefined;
  for (const [size, padding] of block.size ? [[block.size, look.rowPadding[2]] as const] : attempts()) {
    const { widths, cells } = bySize.get(size) ?? setCells(block, placed, typesetter, size);
    bySize.set(size, { widths, cells });
    const heights = rowHeights(block.rows.length, cells, 2 * padding * size);
    laid = { widths, heights, headerRows: headerRowsOf(block), cells };
    if (!block.onePage || tableHeight(heights) <= height) return laid;
  }
  return laid!;
}

export function tableHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height + look.line, look.line);
}

/** Airy before large, large before cramped. */
function* attempts(): Generator<[size: number, padding: number]> {
  const [airy, usual, close, tight] = look.rowPadding;
  for (const padding of [airy, usual]) for (const size of look.sizes.filter((one) => one >= 9)) yield [size, padding];
  for (const size of look.sizes) for (const padding of [close, tight]) yield [size, padding];
}

function setCells(
  block: TableBlock,
  placed: readonly PlacedCell[],
  typesetter: Typesetter,
  size: number,
): Pick<LaidTable, "widths" | "cells"> {
  const style: TextStyle = { face: "body", size, pitch: size * look.leading, tracking: 0 };
  const needs: FigureNeed[] = placed
    .filter(({ source }) => source.figure && source.text !== "")
    .map(({ source, column }) => ({ column, colSpan: source.colSpan, width: typesetter.widthOf(source.text, style) }));
  const labelled = new Set(placed.filter(({ source }) => !source.figure && !source.header).map(({ column }) => column));
  const inside = textWidth - look.line * (block.widths.length + 1);
  const { widths, figureScale } = columnWidths(block.widths, needs, labelled, inside);
  const figureStyle: TextStyle = { ...style, size: Math.max(look.smallestFigure, size * figureScale) };
  const cells = placed.map((cell): LaidCell => {
    const { source } = cell;
    const room = spanned(widths, cell.column, source.colSpan) - 2 * (source.figure ? 1 : look.sidePadding);
    const lines = source.vertical
      ? verticalLines(source.text, style, typesetter)
      : typesetter.lines(source.text, source.figure ? figureStyle : style, { width: room, manner: "ragged" });
    return { ...cell, lines };
  });
  return { widths, cells };
}

/** Extent of `count` columns or rows together with the lines between them. */
export function spanned(extents: readonly number[], from: number, count: number): number {
  return extents.slice(from, from + count).reduce((sum, extent) => sum + extent, (count - 1) * look.line);
}

/** One character a line; a mark such as 、 hangs beside the character it follows. */
function verticalLines(text: string, style: TextStyle, typesetter: Typesetter): TextLine[] {
  const closer = { ...style, pitch: style.size * 1.25 };
  return (text.match(/.[、，。；：]?/gu) ?? []).map((part) => typesetter.line(part, closer));
}

export function linesHeight(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.style.pitch, 0);
}

/** Rows as high as their cells; a tall cell over several rows stretches them evenly where they do not suffice. */
function rowHeights(count: number, cells: readonly LaidCell[], padding: number): number[] {
  const heights = Array.from({ length: count }, () => 0);
  const bySpan = [...cells].sort((a, b) => a.source.rowSpan - b.source.rowSpan);
  for (const { source, row, lines } of bySpan) {
    const span = Math.min(source.rowSpan, count - row);
    const missing = linesHeight(lines) + padding - spanned(heights, row, span);
    if (missing <= 0) continue;
    for (let down = 0; down < span; down += 1) heights[row + down]! += missing / span;
  }
  // A row of nothing but blanks is as high as one with text.
  const lowest = Math.min(...heights.filter((height) => height > padding));
  return heights.map((height) => (height > padding || !Number.isFinite(lowest) ? height : lowest));
}
