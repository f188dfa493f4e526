export interface UnitNamesTable {
  id: string;
  unit_id: string;
  kind: string;
  name: string;
  /** ISO date, the first day it holds; null = since ever. */
  valid_from: string | null;
  /** ISO date, the first day it no longer holds; null = to this day. */
  valid_to: string | null;
}
