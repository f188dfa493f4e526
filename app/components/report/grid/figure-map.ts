/** The cells of a table that hold figures, as the cursor walks them: rows from top to bottom, columns as printed. */
import type { FigureId, Format, Table } from "#report-schema/format.ts";
import { figureIndex } from "#report-schema/figure-index.ts";
import { printedGrid } from "#report-schema/printed-grid.ts";

export interface MapCell {
  readonly id: FigureId;
  /** First printed column it takes, counted from the first column of figures. */
  readonly column: number;
  readonly span: number;
  readonly computed: boolean;
}

/** A cell takes several columns where it spans; a place keeps the one the cursor came by. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface FigureMap {
  readonly rows: readonly (readonly MapCell[])[];
  readonly columns: number;
  readonly places: ReadonlyMap<FigureId, Place>;
}

const maps = new WeakMap<Table, FigureMap>();

export function figureMap(format: Format, table: Table): FigureMap {
  const known = maps.get(table);
  if (known) return known;
  const index = figureIndex(format);
  const rows: MapCell[][] = [];
  for (const printed of printedGrid(table).rows) {
    let column = 0;
    const cells: MapCell[] = [];
    for (const { figure, colSpan } of printed.cells) {
      if (figure === undefined) continue;
      cells.push({ id: figure, column, span: colSpan, computed: index.get(figure)?.computed ?? false });
      column += colSpan;
    }
    if (cells.length > 0) rows.push(cells);
  }
  const places = new Map(
    rows.flatMap((cells, row) => cells.map(({ id, column }): [FigureId, Place] => [id, { row, column }])),
  );
  const columns = Math.max(...rows.map((cells) => cells.reduce((sum, { span }) => sum + span, 0)));
  const made = { rows, columns, places };
  maps.set(table, made);
  return made;
}

export function cellAt(map: FigureMap, { row, column }: Place): MapCell | undefined {
  return map.rows[row]?.find((cell) => cell.column <= column && column < cell.column + cell.span);
}
