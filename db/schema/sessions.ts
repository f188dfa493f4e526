export interface SessionsTable {
  /** sha256 hex of the token: whoever reads the table cannot log in with it. */
  id: string;
  account_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
  address: string;
  agent: string;
  /** Null = open for everything. */
  stage: string | null;
}
