import type { OutlineCell, TableBlock } from "./outline.ts";

export interface PlacedCell {
  readonly source: OutlineCell;
  readonly row: number;
  readonly column: number;
}

/** Finds the column of every cell: those under a span from above are passed over. */
export function placeCells(block: TableBlock): PlacedCell[] {
  const taken = block.rows.map(() => new Set<number>());
  return block.rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((source) => {
      while (taken[row]!.has(column)) column += 1;
      const place = { source, row, column };
      if (column + source.colSpan > block.widths.length) {
        throw new Error(`${block.name}第 ${row + 1} 行的单元格超出了 ${block.widths.length} 列`);
      }
      for (let down = 0; down < source.rowSpan; down += 1) {
        for (let right = 0; right < source.colSpan; right += 1) taken[row + down]?.add(column + right);
      }
      column += source.colSpan;
      return place;
    });
  });
}

/** Header rows at the head of a table: those printed again after a page break. */
export function headerRowsOf(block: TableBlock): number {
  return Math.max(
    0,
    block.rows.findIndex((row) => !row.header),
  );
}
