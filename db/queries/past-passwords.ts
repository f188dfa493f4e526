import type { Db } from "../client.ts";
import { newId } from "../new-id.ts";

/** Hashes of passwords an account had before, newest first. */
export async function listPastPasswords(db: Db, accountId: string, count: number): Promise<string[]> {
  const rows = await db
    .selectFrom("past_passwords")
    .select("password_hash")
    .where("account_id", "=", accountId)
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(count)
    .execute();
  return rows.map(({ password_hash }) => password_hash);
}

export async function insertPastPassword(db: Db, accountId: string, passwordHash: string, at: string): Promise<void> {
  await db
    .insertInto("past_passwords")
    .values({ id: newId(), account_id: accountId, password_hash: passwordHash, at })
    .execute();
}
