export interface ZeroDeclarationsTable {
  id: string;
  report_id: string;
  /** 1, 2, 3 … within the report. */
  sequence: number;
  /** JSON; null = withdrawn. */
  sources: string | null;
  account_id: string;
  at: string;
}
