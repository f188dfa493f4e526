export interface ReviewClaimsTable {
  report_id: string;
  account_id: string;
  since: string;
  renewed_at: string;
}
