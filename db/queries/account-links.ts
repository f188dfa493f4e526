import type { Db } from "../client.ts";

/** A link with which a person sets name and password of an account, once. */
export interface AccountLink {
  /** sha256 hex of the token. */
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly expiresAt: string;
}

export async function insertAccountLink(db: Db, link: AccountLink): Promise<void> {
  await db
    .insertInto("account_links")
    .values({
      id: link.id,
      account_id: link.accountId,
      created_at: link.createdAt,
      created_by: link.createdBy,
      expires_at: link.expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .execute();
}

/** The account a link is good for at this moment; undefined once it was used, taken back or is too old. */
export async function findLiveLink(db: Db, id: string, now: string): Promise<AccountLink | undefined> {
  const row = await live(db, now).where("id", "=", id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      accountId: row.account_id,
      createdAt: row.created_at,
      createdBy: row.created_by,
      expiresAt: row.expires_at,
    }
  );
}

/** Ids of the accounts that have a link open. */
export async function listLinkedAccounts(db: Db, now: string): Promise<ReadonlySet<string>> {
  const rows = await live(db, now).execute();
  return new Set(rows.map((row) => row.account_id));
}

function live(db: Db, now: string) {
  return db
    .selectFrom("account_links")
    .selectAll()
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now);
}

/** @returns false when somebody used it, or took it back, a moment before */
export async function spendLink(db: Db, id: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable("account_links")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** @returns how many were open */
export async function revokeLinksOf(db: Db, accountId: string, now: string): Promise<number> {
  const result = await db
    .updateTable("account_links")
    .set({ revoked_at: now })
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
