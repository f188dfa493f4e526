export interface PublicationsTable {
  id: string;
  report_id: string;
  event_sequence: number;
  revision_id: string;
  url: string;
  /** ISO date. */
  published_on: string;
  account_id: string;
  at: string;
}
