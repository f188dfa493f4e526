import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { sqliteTrouble } from "#db/dialects/sqlite.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { addAccount } from "#tests/support/database-rows.ts";
import { emptyPlace, engines } from "#tests/support/databases.ts";
import { countAccounts } from "#db/queries/accounts.ts";

test.each([
  ["SQLITE_FULL", "磁盘已满"],
  ["SQLITE_IOERR_WRITE", "磁盘出错"],
  ["SQLITE_BUSY", "另一个程序占用"],
  ["SQLITE_READONLY_DIRECTORY", "不能写入"],
])("driver code %s becomes a sentence with %s", (code, words) => {
  expect(sqliteTrouble(Object.assign(new Error("x"), { code }))?.message).toContain(words);
});

describe("a file opened by two programs", () => {
  test("lets both read and then write in a transaction, one after the other", async () => {
    const settings = await emptyPlace(engines[0]!);
    const both = [await openDatabase(settings), await openDatabase(settings)] as const;
    await migrateToLatest(both[0]);
    const [first, second] = both;
    await first.transaction().execute(async (trx) => {
      await countAccounts(trx);
      await addAccount(trx, "first");
    });
    await second.transaction().execute(async (trx) => {
      await countAccounts(trx);
      await addAccount(trx, "second");
    });
    expect(await countAccounts(first)).toBe(2);
    await Promise.all(both.map((db) => db.destroy()));
  });

  test("keeps nothing of a transaction that failed", async () => {
    const db = await openDatabase(await emptyPlace(engines[0]!));
    await migrateToLatest(db);
    const failing = db.transaction().execute(async (trx) => {
      await addAccount(trx, "lost");
      throw new Error("中途出错");
    });
    await expect(failing).rejects.toThrow("中途出错");
    expect(await countAccounts(db)).toBe(0);
    await db.destroy();
  });
});
