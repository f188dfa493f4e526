import type { RoundStep } from "#report-schema/round-terms.ts";
import type { Db } from "../client.ts";
import type { RoundStepsTable } from "../schema/round-steps.ts";
import { readRoundStep } from "../word-columns.ts";

/** Something the office decided about a round or a unit in it. Never changed, never deleted. */
export interface StoredRoundStep extends RoundStep {
  readonly id: string;
  readonly roundId: string;
  /** 1, 2, 3 … within the round. */
  readonly sequence: number;
  readonly accountId: string;
  readonly at: string;
}

/** Oldest first. */
export async function listRoundSteps(db: Db, roundId: string): Promise<StoredRoundStep[]> {
  const rows = await db
    .selectFrom("round_steps")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("sequence")
    .execute();
  return rows.map(toStep);
}

/** About one unit, oldest first. */
export async function listRoundStepsOf(db: Db, roundId: string, unitId: string): Promise<StoredRoundStep[]> {
  const rows = await db
    .selectFrom("round_steps")
    .selectAll()
    .where("unit_id", "=", unitId)
    .where("round_id", "=", roundId)
    .orderBy("sequence")
    .execute();
  return rows.map(toStep);
}

/** The number of the last step; 0 when there is none. */
export async function lastRoundStep(db: Db, roundId: string): Promise<number> {
  const row = await db
    .selectFrom("round_steps")
    .select((eb) => eb.fn.max("sequence").as("last"))
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** A hundred rows a statement: an engine takes only so many values at once. */
const atOnce = 100;

/** The round must be locked: see `lockRound`. */
export async function insertRoundSteps(db: Db, steps: readonly StoredRoundStep[]): Promise<void> {
  for (let from = 0; from < steps.length; from += atOnce) {
    await db
      .insertInto("round_steps")
      .values(
        steps.slice(from, from + atOnce).map((step) => ({
          id: step.id,
          round_id: step.roundId,
          sequence: step.sequence,
          step: step.step,
          unit_id: step.unitId,
          day: step.day,
          reason: step.reason,
          account_id: step.accountId,
          at: step.at,
        })),
      )
      .execute();
  }
}

function toStep(row: RoundStepsTable): StoredRoundStep {
  return {
    id: row.id,
    roundId: row.round_id,
    sequence: row.sequence,
    step: readRoundStep(row.step, `round_steps 表 ${row.id} 行`),
    unitId: row.unit_id,
    day: row.day,
    reason: row.reason,
    accountId: row.account_id,
    at: row.at,
  };
}
