export interface RemarkStepsTable {
  id: string;
  report_id: string;
  /** 1, 2, 3 … within the report. */
  sequence: number;
  remark_id: string;
  /** Number of the report's last event when it was done. */
  event_sequence: number;
  step: string;
  /** Of answers only. */
  answer: string | null;
  words: string;
  account_id: string;
  at: string;
}
