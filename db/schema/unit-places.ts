export interface UnitPlacesTable {
  id: string;
  unit_id: string;
  /** Null = at the top. */
  parent_id: string | null;
  /** ISO date, the first day it holds; null = since ever. */
  valid_from: string | null;
  /** ISO date, the first day it no longer holds; null = to this day. */
  valid_to: string | null;
}
