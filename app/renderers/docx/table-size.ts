import { columnWidths, type FigureNeed } from "../column-widths.ts";
import type { TableBlock } from "../outline.ts";
import { placeCells, type PlacedCell } from "../placed-cells.ts";
import { widthOf } from "../text-width.ts";
import { table as look, textWidth } from "./word-style.ts";

const usualPadding = look.rowPadding[1] * 20;

export interface TableSize {
  /** Columns in twips. */
  readonly widths: readonly number[];
  /** Type in points. */
  readonly size: number;
  readonly figureSize: number;
  /** Over and under the text of a row, twips. */
  readonly padding: number;
}

/**
 * Columns, type and padding of a table. Word sets the lines itself, so that heights are reckoned from the width of
 * characters: a Chinese one is as wide as the type is high, any other half of it.
 * @param height twips there are for a table of one page
 */
export function sizeTable(block: TableBlock, height: number): TableSize {
  const placed = placeCells(block);
  let chosen: TableSize | undefined;
  if (block.size) return { ...columnsFor(block, placed, block.size), size: block.size, padding: usualPadding };
  for (const padding of look.rowPadding) {
    for (const size of look.sizes) {
      // Airy before large, large before cramped.
      if (size < 9 && padding > 2) continue;
      chosen = { ...columnsFor(block, placed, size), size, padding: padding * 20 };
      if (!block.onePage || tableHeight(block, placed, chosen) <= height) return chosen;
    }
  }
  return chosen!;
}

function columnsFor(block: TableBlock, placed: readonly PlacedCell[], size: number) {
  const needs: FigureNeed[] = placed
    .filter(({ source }) => source.figure && source.text !== "")
    .map(({ source, column }) => ({ column, colSpan: source.colSpan, width: widthOf(source.text, size) }));
  const labelled = new Set(placed.filter(({ source }) => !source.figure && !source.header).map(({ column }) => column));
  const { widths, figureScale } = columnWidths(block.widths, needs, labelled, textWidth / 20);
  return { widths: widths.map((width) => Math.floor(width * 20)), figureSize: size * figureScale };
}

/** Height of a table as it will be set, twips. */
export function heightOf(block: TableBlock, size: TableSize): number {
  return tableHeight(block, placeCells(block), size);
}

function tableHeight(block: TableBlock, placed: readonly PlacedCell[], { widths, size, padding }: TableSize): number {
  const heights = block.rows.map(() => 0);
  for (const { source, row, column } of [...placed].sort((a, b) => a.source.rowSpan - b.source.rowSpan)) {
    const across = widths.slice(column, column + source.colSpan).reduce((sum, width) => sum + width, 0);
    const room = across - 2 * (source.figure ? 0 : look.sidePadding);
    const lines = source.vertical ? 1 : Math.max(1, Math.ceil((widthOf(source.text, size) * 20) / room));
    const needed = source.vertical ? widthOf(source.text, size) * 20 : lines * size * look.leading * 20 + 2 * padding;
    const has = heights.slice(row, row + source.rowSpan).reduce((sum, one) => sum + one, 0);
    if (needed <= has) continue;
    for (let down = 0; down < source.rowSpan; down += 1) {
      if (heights[row + down] !== undefined) heights[row + down]! += (needed - has) / source.rowSpan;
    }
  }
  return heights.reduce((sum, one) => sum + one + 10, 10);
}
