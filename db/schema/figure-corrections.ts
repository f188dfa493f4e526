export interface FigureCorrectionsTable {
  id: string;
  report_id: string;
  /** 1, 2, 3 … within the report. */
  sequence: number;
  figure: string;
  /** A whole number as text, as twelve digits do not fit an integer column; null where the cell was blank. */
  before: string | null;
  after: string;
  reason: string;
  account_id: string;
  at: string;
}
