/**
 * A table as it stands on paper: rows of cells with spans, made from label paths. Every face — entry grid,
 * PDF, files, the reader — walks this one layout.
 */
import type { Block, Column, FigureId, Table } from "./format.ts";

export interface PrintedCell {
  readonly kind: "title" | "corner" | "header" | "label" | "figure";
  /** Printed words; empty for figures. */
  readonly text: string;
  readonly figure?: FigureId;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Set from top to bottom on paper. */
  readonly vertical: boolean;
}

export interface PrintedRow {
  readonly header: boolean;
  readonly cells: readonly PrintedCell[];
}

export interface PrintedTable {
  readonly id: string;
  readonly columns: number;
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  readonly onePage: boolean;
  readonly rows: readonly PrintedRow[];
}

export function figureId(table: string, row: string, column: string): FigureId {
  return [table, row, column].filter((part) => part !== "").join(".");
}

const layouts = new WeakMap<Table, PrintedTable>();

/** The printed layout of a table; cells covered by a span above or to the left are absent, as in HTML. */
export function printedGrid(table: Table): PrintedTable {
  const known = layouts.get(table);
  if (known) return known;
  const columns = table.widths.length;
  const made: PrintedTable = {
    id: table.id,
    columns,
    widths: table.widths,
    onePage: table.onePage,
    rows: table.blocks.flatMap((block) => blockRows(table.id, block, columns)),
  };
  layouts.set(table, made);
  return made;
}

function blockRows(tableId: string, block: Block, width: number): PrintedRow[] {
  // Where a block has fewer columns than the table, its last column takes the rest.
  const spans = block.columns.map((_, index) =>
    index === block.columns.length - 1 ? width - block.labelColumns - index : 1,
  );
  const title: PrintedRow[] = block.title
    ? [{ header: true, cells: [cell("title", block.title, { colSpan: width })] }]
    : [];
  return [...title, ...headerRows(block, spans), ...bodyRows(tableId, block, spans)];
}

function headerRows(block: Block, spans: readonly number[]): PrintedRow[] {
  const depth = Math.max(...block.columns.map((column) => column.labels.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: PrintedCell[] = [];
    if (level === 0 && block.labelColumns > 0) {
      cells.push(cell("corner", block.corner ?? "", { colSpan: block.labelColumns, rowSpan: depth }));
    }
    let index = 0;
    while (index < block.columns.length) {
      const column = block.columns[index]!;
      const end = groupEnd(block.columns, index, level);
      const text = column.labels[level];
      if (text !== undefined) {
        const colSpan = spans.slice(index, end).reduce((sum, span) => sum + span, 0);
        const rowSpan = level === column.labels.length - 1 ? depth - level : 1;
        cells.push(cell("header", text, { colSpan, rowSpan }));
      }
      index = end;
    }
    return { header: true, cells };
  });
}

/** Columns from `start` that share the labels down to `level` — but a last label is never shared. */
function groupEnd(columns: readonly Column[], start: number, level: number): number {
  const first = columns[start]!.labels;
  if (level >= first.length - 1) return start + 1;
  let end = start + 1;
  while (end < columns.length && samePath(first, columns[end]!.labels, level)) end += 1;
  return end;
}

function samePath(a: readonly string[], b: readonly string[], level: number): boolean {
  return a.slice(0, level + 1).every((label, index) => label === b[index]) && b.length > level + 1;
}

function bodyRows(tableId: string, block: Block, spans: readonly number[]): PrintedRow[] {
  return block.rows.map((row, rowIndex) => {
    const cells: PrintedCell[] = [];
    row.labels.forEach((text, level) => {
      const last = level === row.labels.length - 1;
      const above = block.rows[rowIndex - 1]?.labels;
      if (!last && above && samePath(row.labels, above, level)) return;
      const vertical = block.vertical?.includes(text) ?? false;
      if (last) {
        cells.push(cell("label", text, { colSpan: block.labelColumns - level, vertical }));
        return;
      }
      let rowSpan = 1;
      while (samePath(row.labels, block.rows[rowIndex + rowSpan]?.labels ?? [], level)) rowSpan += 1;
      cells.push(cell("label", text, { rowSpan, vertical }));
    });
    block.columns.forEach((column, index) => {
      const figure = figureId(tableId, row.key, column.key);
      cells.push(cell("figure", "", { figure, colSpan: spans[index] ?? 1 }));
    });
    return { header: false, cells };
  });
}

function cell(
  kind: PrintedCell["kind"],
  text: string,
  rest: { figure?: FigureId; colSpan?: number; rowSpan?: number; vertical?: boolean },
): PrintedCell {
  return { kind, text, colSpan: 1, rowSpan: 1, vertical: false, ...rest };
}
