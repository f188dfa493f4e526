export interface ReviewReturnsTable {
  id: string;
  report_id: string;
  event_sequence: number;
  /** The revision that was reviewed. */
  round: number;
  /** ISO date. */
  resubmit_by: string | null;
  /** As it read on the day. */
  office_name: string;
}
