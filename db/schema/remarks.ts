export interface RemarksTable {
  id: string;
  report_id: string;
  /** 1, 2, 3 … within the report. */
  sequence: number;
  scope: string;
  round: number;
  /** Number of the report's last event when it was written. */
  event_sequence: number;
  /** JSON. */
  place: string;
  /** What stood at the place. */
  before: string;
  words: string;
  account_id: string;
  at: string;
}
