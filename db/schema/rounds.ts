export interface RoundsTable {
  id: string;
  year: number;
  format_id: string;
  /** ISO date. */
  due_on: string;
  opened_at: string;
  opened_by: string | null;
}
