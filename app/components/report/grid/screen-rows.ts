/** The printed table with the lines that exist on screen only; what spans a place they are put into grows by them. */
import type { Block, FigureId, Format, Table } from "#report-schema/format.ts";
import { figureId, printedGrid, type PrintedRow } from "#report-schema/printed-grid.ts";

/** A line of sums under the printed row before it; one list of figures a column. */
export interface SumLine {
  readonly label: string;
  /** Printed columns the label takes. */
  readonly labelSpan: number;
  readonly sums: readonly (readonly FigureId[])[];
}

export interface ScreenRow {
  readonly printed?: PrintedRow;
  readonly sum?: SumLine;
  /** Figures of the column on the right that adds up others; empty for header lines. */
  readonly aside?: readonly FigureId[];
  /** For each header cell the one column of figures it stands over; none where it stands over several. */
  readonly headerColumns?: readonly (number | undefined)[];
}

export interface ScreenTable {
  readonly rows: readonly ScreenRow[];
  /** Header lines come first when the table is one block, and can stay in sight. */
  readonly headerRows: number;
  /** Label of the column on the right, where the format has one. */
  readonly asideLabel: string | undefined;
}

const tables = new WeakMap<Table, ScreenTable>();

export function screenTable(format: Format, table: Table): ScreenTable {
  const known = tables.get(table);
  if (known) return known;
  const own = format.screenSums.filter((sum) => sum.table === table.id);
  const aside = own.find(({ kind }) => kind === "columns");
  const groups = own.filter(({ kind }) => kind === "rows");
  const block = table.blocks[0]!;
  const printed = printedGrid(table).rows;
  const asideOf = (row: string): FigureId[] => aside?.of.map((column) => figureId(table.id, row, column)) ?? [];
  const headerRows = table.blocks.length === 1 ? printed.findIndex(({ header }) => !header) : 0;
  const rows: ScreenRow[] = [];
  // Where a line is put in, by the printed row it stands under.
  const inserted = groups.map(({ of }) => headerRows + block.rows.findIndex(({ key }) => key === of.at(-1)));
  for (const [index, row] of printed.entries()) {
    const key = block.rows[index - headerRows]?.key;
    const headerColumns = index < headerRows ? columnsUnder(block, row, index) : undefined;
    const asideFigures = row.header || key === undefined ? [] : asideOf(key);
    rows.push({ printed: grown(row, index, inserted), aside: asideFigures, ...(headerColumns && { headerColumns }) });
    const group = groups[inserted.indexOf(index)];
    if (!group) continue;
    const labels = block.rows.find((candidate) => candidate.key === group.of[0])?.labels ?? [];
    const columns = block.columns.map((column) => group.of.map((member) => figureId(table.id, member, column.key)));
    const labelSpan = block.labelColumns - Math.max(0, labels.length - 2);
    rows.push({ sum: { label: group.label, labelSpan, sums: columns }, aside: group.of.flatMap(asideOf) });
  }
  const made = { rows, headerRows, asideLabel: aside?.label };
  tables.set(table, made);
  return made;
}

/** Header cells stand in the order of their columns; those of one band are one cell. */
function columnsUnder({ columns }: Block, { cells }: PrintedRow, level: number): (number | undefined)[] {
  const bands = columns.map(({ labels }) => labels.slice(0, level + 1).join("\n"));
  const single = columns.map(({ labels }) => labels.length === level + 1);
  const firsts = columns
    .map((_, index) => index)
    .filter((index) => columns[index]!.labels.length > level)
    .filter((index) => single[index] || index === 0 || single[index - 1] || bands[index] !== bands[index - 1]);
  const headers = firsts.map((index) => (single[index] ? index : undefined));
  return cells.map(({ kind }, place) =>
    kind === "header" ? headers[place - (cells.length - headers.length)] : undefined,
  );
}

function grown(row: PrintedRow, index: number, inserted: readonly number[]): PrintedRow {
  const cells = row.cells.map((cell) => {
    const last = index + cell.rowSpan - 1;
    const within = inserted.filter((place) => place >= index && place < last).length;
    return within === 0 ? cell : { ...cell, rowSpan: cell.rowSpan + within };
  });
  return { ...row, cells };
}
