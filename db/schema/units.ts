export interface UnitsTable {
  id: string;
  parent_id: string | null;
  kind: string;
  group_name: string | null;
  is_government: number;
  reports: number;
  sort_order: number;
  created_at: string;
  /** ISO date, its first day; null = since ever. */
  since: string | null;
  /** ISO date, the first day it is no more; null = it is there. */
  abolished_on: string | null;
  contact_name: string | null;
  contact_phone: string | null;
}
