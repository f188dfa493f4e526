export interface SignOffSettingsTable {
  id: string;
  unit_id: string;
  /** 1, 2, 3 … within the unit. */
  version: number;
  steps: number;
  filler_signs: number;
  account_id: string;
  at: string;
}
