export interface WaiverStepsTable {
  id: string;
  report_id: string;
  /** 1, 2, 3 … within the report. */
  sequence: number;
  step: string;
  rule: string;
  finding_key: string;
  /** The finding as it read on the day. */
  sentence: string;
  /** As it read on the day. */
  unit_name: string;
  reason: string;
  /** ISO date, the last day; of grants only. */
  valid_until: string | null;
  account_id: string;
  at: string;
}
