export interface ReportsTable {
  id: string;
  round_id: string;
  unit_id: string;
  /** Goes up by one with every save; a save names the version it started from. */
  version: number;
  /** JSON. */
  figures: string;
  /** JSON. */
  unread: string;
  /** JSON. */
  narrative: string;
  created_at: string;
  updated_at: string;
  updated_by: string | null;
}
