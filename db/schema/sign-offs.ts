export interface SignOffsTable {
  id: string;
  report_id: string;
  /** 1, 2, 3 … within the report. */
  sequence: number;
  /** Which hand-in it is for. */
  passage: number;
  step: number;
  steps: number;
  /** Of the content as it was signed. */
  version: number;
  /** Of everything that would have been handed in. */
  sha256: string;
  /** Of the last step, which hands in. */
  revision_id: string | null;
  account_id: string;
  at: string;
}
