/** A table as it was found in a file or on the clipboard: texts with spans, nothing understood yet. */

export interface TextCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Rows as in HTML: what a span covers is absent. */
export interface TextGrid {
  readonly rows: readonly (readonly TextCell[])[];
  /** Spans were lost on the way, and with them which cell stands under which: only whole rows of figures are certain. */
  readonly isLoose?: boolean;
}

/** A cell at every place it covers; `row` and `column` are where it begins, so that one cell is counted once. */
export interface SpreadCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}
export type Spread = readonly (readonly (SpreadCell | undefined)[])[];

/** More than any statutory table needs; a span from outside may claim anything. */
const mostRows = 2000;
const mostColumns = 200;

/** Every place of the grid with the cell that covers it; a place no cell covers is undefined. */
export function spread(grid: TextGrid): Spread {
  const height = Math.min(grid.rows.length, mostRows);
  const places: (SpreadCell | undefined)[][] = Array.from({ length: height }, () => []);
  for (const [row, cells] of grid.rows.slice(0, height).entries()) {
    let column = 0;
    for (const { text, rowSpan, colSpan } of cells) {
      while (places[row]![column] !== undefined) column += 1;
      if (column >= mostColumns) break;
      const cell = { text, row, column };
      const bottom = Math.min(height, row + Math.max(1, rowSpan));
      const right = Math.min(mostColumns, column + Math.max(1, colSpan));
      for (let y = row; y < bottom; y += 1) {
        for (let x = column; x < right; x += 1) places[y]![x] ??= cell;
      }
      column = right;
    }
  }
  return places.map((line) => Array.from(line));
}

/** Rows for columns, with every cell where it then begins. */
export function turned(places: Spread): Spread {
  const width = Math.max(0, ...places.map((line) => line.length));
  const cells = new Map<SpreadCell, SpreadCell>();
  const swap = (cell: SpreadCell | undefined): SpreadCell | undefined => {
    if (!cell) return undefined;
    const known = cells.get(cell) ?? { text: cell.text, row: cell.column, column: cell.row };
    cells.set(cell, known);
    return known;
  };
  return Array.from({ length: width }, (_, column) => places.map((line) => swap(line[column])));
}

/** The cells of a line, each once, from left to right. */
export function cellsOfLine(line: readonly (SpreadCell | undefined)[]): readonly SpreadCell[] {
  return [...new Set(line.filter((cell) => cell !== undefined))];
}

/**
 * Text with tabs, as spreadsheets copy it: a cell with line breaks or tabs in it stands in quotation marks, those within
 * doubled.
 */
export function gridOfTabs(text: string): TextGrid {
  const rows: TextCell[][] = [[]];
  let at = 0;
  const put = (cell: string): void => {
    rows.at(-1)!.push({ text: cell, rowSpan: 1, colSpan: 1 });
  };
  while (at <= text.length && rows.length <= mostRows) {
    const quoted = /^"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/u.exec(text.slice(at, at + 10_000));
    const plain = /^[^\t\r\n]*/u.exec(text.slice(at))?.[0] ?? "";
    put(quoted ? quoted[1]!.replaceAll('""', '"') : plain);
    at += quoted ? quoted[0].length : plain.length;
    const end = /^(?:\t|\r?\n|\r)/u.exec(text.slice(at, at + 2))?.[0];
    if (end === undefined) break;
    at += end.length;
    if (end === "\t") continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return { rows, isLoose: true };
}
