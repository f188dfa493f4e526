export interface ReportCountsTable {
  report_id: string;
  /** The version that was counted. */
  version: number;
  block: number;
  explain: number;
  note: number;
  at: string;
}
