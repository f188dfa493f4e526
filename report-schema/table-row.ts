/** A row of a table as a file or the clipboard has it: plain texts, and where the row stands. */
export interface TableRow {
  /** As a person counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}
