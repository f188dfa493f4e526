export interface RoundStepsTable {
  id: string;
  round_id: string;
  /** 1, 2, 3 … within the round. */
  sequence: number;
  step: string;
  /** Null = about the round itself. */
  unit_id: string | null;
  /** ISO date. */
  day: string | null;
  reason: string;
  account_id: string;
  at: string;
}
