export interface AccountGrantsTable {
  account_id: string;
  unit_id: string;
  role: string;
}
