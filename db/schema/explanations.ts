export interface ExplanationsTable {
  id: string;
  report_id: string;
  /** Order of writing: two explanations may carry the same moment. */
  sequence: number;
  finding_key: string;
  /** Empty = withdrawn. */
  reason: string;
  /** Null where there was no choice. */
  kind: string | null;
  account_id: string;
  at: string;
}
