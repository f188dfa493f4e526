export interface LogInTriesTable {
  key: string;
  login: string | null;
  count: number;
  /** Forgotten from this moment on. */
  until: string;
}

export interface PastPasswordsTable {
  id: string;
  account_id: string;
  password_hash: string;
  at: string;
}

export interface TwoStepSecretsTable {
  account_id: string;
  /** Sealed: whoever reads the table cannot reckon codes. */
  secret: string;
  confirmed_at: string | null;
  /** Number of the half minute of the last code used; one of it or before is not taken again. */
  last_step: number;
  created_at: string;
}

export interface RecoveryCodesTable {
  id: string;
  account_id: string;
  /** sha256 hex. */
  code_hash: string;
  used_at: string | null;
}

export interface SettingsTable {
  name: string;
  value: string;
  at: string;
  account_id: string | null;
}
