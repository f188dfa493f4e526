export interface AccountsTable {
  id: string;
  login: string;
  name: string;
  password_hash: string;
  disabled_at: string | null;
  created_at: string;
  email: string | null;
}
