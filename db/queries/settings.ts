import type { Db } from "../client.ts";

/** A setting of the whole installation, as text; undefined where it was never set. */
export async function readSetting(db: Db, name: string): Promise<string | undefined> {
  const row = await db.selectFrom("settings").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value;
}

export async function writeSetting(
  db: Db,
  { name, value, at, accountId }: { name: string; value: string; at: string; accountId: string | null },
): Promise<void> {
  await db
    .insertInto("settings")
    .values({ name, value, at, account_id: accountId })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value, at, account_id: accountId }))
    .execute();
}
