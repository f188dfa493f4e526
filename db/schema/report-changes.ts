export interface ReportChangesTable {
  id: string;
  report_id: string;
  /** The version the save led to. */
  version: number;
  /** A figure id or `narrative.<key>`. */
  field: string;
  before: string | null;
  after: string | null;
  account_id: string | null;
  at: string;
}
