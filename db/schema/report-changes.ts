export interface ReportChangesTable {
  id: string;
  report_id: string;
  /** The version the save led to. */
  version: number;
  /** A figure id or `narrative.<key>`. */
  field: string;
  before: string | null;
  after: string | null;
  /** Null = before and after are whole; else they are the replaced piece of a text, and this is where it begins. */
  starts_at: number | null;
  account_id: string | null;
  at: string;
}
