export interface EventsTable {
  id: string;
  report_id: string;
  sequence: number;
  move: string;
  /** The state the move led to. */
  state: string;
  account_id: string | null;
  at: string;
  remark: string | null;
  revision_id: string | null;
}
