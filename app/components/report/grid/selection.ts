/** A block of cells between two corners. */
import { cellAt, type FigureMap, type MapCell, type Place } from "./figure-map.ts";

export interface Selection {
  /** Where it began: the cell that is typed into. */
  readonly anchor: Place;
  readonly head: Place;
}

/** Rows of cells; a cell that spans is in as soon as one of its columns is. */
export function selectedCells(map: FigureMap, { anchor, head }: Selection): readonly (readonly MapCell[])[] {
  const [top, bottom] = [Math.min(anchor.row, head.row), Math.max(anchor.row, head.row)];
  const ends = [anchor, head].flatMap((place) => {
    const cell = cellAt(map, place);
    return cell ? [cell.column, cell.column + cell.span - 1] : [];
  });
  // A spanning corner counts with the column the cursor stands in, unless it is all there is.
  const columns = anchor.row === head.row ? ends : [anchor.column, head.column];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return map.rows
    .slice(top, bottom + 1)
    .map((cells) => cells.filter((cell) => cell.column <= right && left < cell.column + cell.span));
}

export function wholeTable(map: FigureMap): Selection {
  return { anchor: { row: 0, column: 0 }, head: { row: map.rows.length - 1, column: map.columns - 1 } };
}

export function isBlock(map: FigureMap, selection: Selection): boolean {
  return selectedCells(map, selection).reduce((sum, row) => sum + row.length, 0) > 1;
}

/** What goes to the clipboard, for Excel and Word alike: a span is one number and empty places behind it. */
export function blockAsText(rows: readonly (readonly MapCell[])[], textOf: (cell: MapCell) => string): string {
  const padded = (cell: MapCell): string[] => [textOf(cell), ...Array.from({ length: cell.span - 1 }, () => "")];
  return rows.map((row) => row.flatMap(padded).join("\t")).join("\r\n");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function blockAsHtml(rows: readonly (readonly MapCell[])[], textOf: (cell: MapCell) => string): string {
  const cellHtml = (cell: MapCell): string => {
    const span = cell.span > 1 ? ` colspan="${cell.span}"` : "";
    return `<td${span}>${textOf(cell).replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign)}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`).join("")}</table>`;
}
