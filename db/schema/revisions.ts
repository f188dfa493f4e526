export interface RevisionsTable {
  id: string;
  report_id: string;
  number: number;
  /** As it read on the day, whatever the unit is called later. */
  unit_name: string;
  year: number;
  format_id: string;
  /** JSON. */
  figures: string;
  /** JSON. */
  unread: string;
  /** JSON. */
  narrative: string;
  /** JSON. */
  explanations: string;
  /** JSON; null = handed in before this was kept. */
  judged: string | null;
  /** JSON; null = handed in before this was kept. */
  statements: string | null;
  /** JSON; null = handed in before this was kept. */
  likeness: string | null;
  /** JSON; null = no government's report, or handed in before this was kept. */
  scores: string | null;
  sha256: string;
  created_at: string;
  created_by: string;
}
