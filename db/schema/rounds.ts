export interface RoundsTable {
  id: string;
  year: number;
  is_rehearsal: number;
  /** Unique: the year, or minus the year for its rehearsal. */
  one_per_year: number;
  format_id: string;
  asks_all: number;
  /** ISO date. */
  due_on: string;
  /** ISO date; null = always taken. */
  hand_in_until: string | null;
  /** ISO date; null = not set. */
  publish_by: string | null;
  opened_at: string;
  opened_by: string | null;
}
