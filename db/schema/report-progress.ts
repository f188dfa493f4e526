/** The events of a report summed up, written with each of them. */
export interface ReportProgressTable {
  report_id: string;
  /** Of the last event. */
  sequence: number;
  state: string;
  moved_at: string;
  hand_ins: number;
  returns: number;
  first_hand_in: string | null;
}
