export interface AuditEntriesTable {
  /** 1, 2, 3 … without a gap. */
  sequence: number;
  at: string;
  /** Null = nobody known, or the program itself. No reference: a line must outlive what it tells of. */
  account_id: string | null;
  who: string;
  address: string;
  kind: string;
  unit_id: string | null;
  report_id: string | null;
  what: string;
  /** sha256 hex of the line before. */
  previous_hash: string;
  hash: string;
}

/** One row: the last line's number and hash. */
export interface AuditHeadTable {
  id: number;
  sequence: number;
  hash: string;
}
