import type { Row } from "write-excel-file/node";

/** A row as it will be written: cells under a span are null. */
export interface SheetRow {
  readonly cells: Row;
  /** Points. Said for every row: no program finds the height of merged cells by itself. */
  readonly height: number;
}
