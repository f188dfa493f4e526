export interface UnitsTable {
  id: string;
  parent_id: string | null;
  kind: string;
  group_name: string | null;
  is_government: number;
  reports: number;
  sort_order: number;
  created_at: string;
}
