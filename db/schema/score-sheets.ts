export interface ScoreSheetsTable {
  id: string;
  /** The unit whose office keeps it: units below it are scored. */
  region_id: string;
  scheme_id: string;
  /** JSON: the scheme as it was when the sheet was laid out. */
  scheme: string;
  /** 2022-08, or 2022 for a year. */
  period: string;
  state: string;
  /** Number of its last step. */
  sequence: number;
  /** Counts the saves. */
  version: number;
  /** JSON: units and cells. */
  content: string;
  /** JSON: the words of its 通报. */
  bulletin: string;
  /** ISO date, the last day; null until issued. */
  appeal_until: string | null;
  created_at: string;
  created_by: string | null;
  updated_at: string;
  updated_by: string | null;
}

export interface ScoreStepsTable {
  sheet_id: string;
  /** 1, 2, 3 … within the sheet. */
  sequence: number;
  step: string;
  note: string;
  /** JSON, of what was issued or corrected. */
  content: string | null;
  account_id: string | null;
  at: string;
}

export interface ScoreCellChangesTable {
  sheet_id: string;
  /** The version the change made. */
  version: number;
  unit_id: string;
  /** Id of the indicator, or “before”. */
  cell: string;
  text_before: string;
  text_after: string;
  account_id: string;
  at: string;
  /** The browser's own id of the change; null where none was given. */
  change_id: string | null;
}

export interface ScoreFilesTable {
  /** sha256 hex of the bytes. */
  hash: string;
  size: number;
  base64: string;
}

export interface ScoreEvidenceTable {
  id: string;
  sheet_id: string;
  unit_id: string;
  cell: string;
  appeal_id: string | null;
  kind: string;
  /** What is said, the address, or the file's name. */
  text: string;
  file_hash: string | null;
  media_type: string | null;
  account_id: string;
  at: string;
}

export interface ScoreAppealsTable {
  id: string;
  sheet_id: string;
  /** 1, 2, 3 … within the sheet. */
  sequence: number;
  appeal_id: string;
  unit_id: string;
  cell: string;
  step: string;
  reason: string;
  account_id: string;
  at: string;
}
