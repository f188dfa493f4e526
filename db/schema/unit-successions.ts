export interface UnitSuccessionsTable {
  id: string;
  predecessor_id: string;
  successor_id: string;
  /** ISO date, the first day the successor does the work. */
  from_day: string;
  account_id: string | null;
  at: string;
}
