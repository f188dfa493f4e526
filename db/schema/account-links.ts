export interface AccountLinksTable {
  /** sha256 hex of the token: whoever reads the table cannot use the link. */
  id: string;
  account_id: string;
  created_at: string;
  created_by: string | null;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}
