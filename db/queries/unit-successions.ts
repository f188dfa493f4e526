import type { Succession } from "#report-schema/unit-past.ts";
import type { Db } from "../client.ts";

export interface StoredSuccession extends Succession {
  readonly id: string;
  readonly accountId: string | null;
  readonly at: string;
}

/** All there ever were, oldest first: reorganisations are few, whatever the number of units. */
export async function listSuccessions(db: Db): Promise<StoredSuccession[]> {
  const rows = await db.selectFrom("unit_successions").selectAll().orderBy("from_day").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    predecessorId: row.predecessor_id,
    successorId: row.successor_id,
    from: row.from_day,
    accountId: row.account_id,
    at: row.at,
  }));
}

/** @returns false when the one follows the other already */
export async function insertSuccession(db: Db, succession: StoredSuccession): Promise<boolean> {
  const result = await db
    .insertInto("unit_successions")
    .values({
      id: succession.id,
      predecessor_id: succession.predecessorId,
      successor_id: succession.successorId,
      from_day: succession.from,
      account_id: succession.accountId,
      at: succession.at,
    })
    .onConflict((conflict) => conflict.columns(["predecessor_id", "successor_id"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What followed a unit from a day on is taken back: it was entered by mistake. */
export async function deleteSuccessionsFrom(db: Db, predecessorId: string, from: string): Promise<void> {
  await db
    .deleteFrom("unit_successions")
    .where("predecessor_id", "=", predecessorId)
    .where("from_day", "=", from)
    .execute();
}
