import type { Db } from "../client.ts";
import { newId } from "../new-id.ts";

/** A person's second step at log-in (两步登录). */
export interface TwoStep {
  readonly accountId: string;
  /** Sealed. */
  readonly secret: string;
  /** null = begun and not yet proved. */
  readonly confirmedAt: string | null;
  readonly lastStep: number;
}

export async function findTwoStep(db: Db, accountId: string): Promise<TwoStep | undefined> {
  const row = await db
    .selectFrom("two_step_secrets")
    .selectAll()
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return (
    row && { accountId: row.account_id, secret: row.secret, confirmedAt: row.confirmed_at, lastStep: row.last_step }
  );
}

/** Ids of the accounts that log in with two steps. */
export async function listTwoStepAccounts(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom("two_step_secrets")
    .select("account_id")
    .where("confirmed_at", "is not", null)
    .execute();
  return new Set(rows.map(({ account_id }) => account_id));
}

/** Begins anew, unless a proved one is there. @returns false when there is one */
export async function insertTwoStep(db: Db, accountId: string, secret: string, at: string): Promise<boolean> {
  const result = await db
    .insertInto("two_step_secrets")
    .values({ account_id: accountId, secret, confirmed_at: null, last_step: 0, created_at: at })
    .onConflict((conflict) =>
      conflict
        .column("account_id")
        .doUpdateSet({ secret, last_step: 0, created_at: at })
        .where("two_step_secrets.confirmed_at", "is", null),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Uses up the code of a half minute. @returns false when it, or a later one, was used before */
export async function useStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const result = await db
    .updateTable("two_step_secrets")
    .set({ last_step: step })
    .where("account_id", "=", accountId)
    .where("last_step", "<", step)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function confirmTwoStep(db: Db, accountId: string, at: string): Promise<void> {
  await db.updateTable("two_step_secrets").set({ confirmed_at: at }).where("account_id", "=", accountId).execute();
}

/** Back to one step. @returns false when there was no second one */
export async function deleteTwoStep(db: Db, accountId: string): Promise<boolean> {
  await db.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute();
  const result = await db.deleteFrom("two_step_secrets").where("account_id", "=", accountId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** New recovery codes take the place of all old ones. */
export async function replaceRecoveryCodes(db: Db, accountId: string, hashes: readonly string[]): Promise<void> {
  await db.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute();
  const rows = hashes.map((hash) => ({ id: newId(), account_id: accountId, code_hash: hash, used_at: null }));
  await db.insertInto("recovery_codes").values(rows).execute();
}

/** @returns false when the person has no such code, or it was used before */
export async function useRecoveryCode(db: Db, accountId: string, hash: string, at: string): Promise<boolean> {
  const result = await db
    .updateTable("recovery_codes")
    .set({ used_at: at })
    .where("account_id", "=", accountId)
    .where("code_hash", "=", hash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom("recovery_codes")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}
