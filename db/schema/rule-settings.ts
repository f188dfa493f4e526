export interface RuleSettingsTable {
  id: string;
  round_id: string;
  /** 1, 2, 3 … within the round. */
  version: number;
  /** JSON. */
  settings: string;
  /** Null where a new round took them over from the one before. */
  account_id: string | null;
  at: string;
}
