export interface SchemesTable {
  id: string;
  year: number;
  name: string;
  /** Counts edits: an edit names the one it started from. */
  edit: number;
  /** JSON, a scheme that need not add up yet. */
  content: string;
  /** Id of the scheme it was copied from, own or shipped. */
  copied_from: string;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  /** Null while no sheet by it was issued. */
  frozen_at: string | null;
}
