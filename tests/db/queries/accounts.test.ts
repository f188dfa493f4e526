import { describe, expect, test } from "vitest";
import {
  countAccounts,
  findAccount,
  findAccountByLogin,
  insertAccount,
  listAccounts,
  replaceGrants,
  setAccountName,
  setDisabled,
  setPasswordHash,
} from "#db/queries/accounts.ts";
import { mayActOnReport } from "#report-schema/access.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addAccount, addUnit, minute } from "#tests/support/database-rows.ts";

describe.each(engines)("accounts（$name）", (engine) => {
  test("are found by login with their hash, by id without it", async () => {
    const db = await freshDatabase(engine);
    await addAccount(db, "zhang");
    expect(await findAccountByLogin(db, "zhang")).toEqual({
      accountId: "zhang",
      login: "zhang",
      name: "zhang某",
      passwordHash: "hash",
      disabledAt: null,
      createdAt: minute(0),
      grants: [],
    });
    expect(await findAccount(db, "zhang")).not.toHaveProperty("passwordHash");
    expect(await findAccountByLogin(db, "nobody")).toBeUndefined();
    expect(await findAccount(db, "nobody")).toBeUndefined();
  });

  test("of one login there is only one", async () => {
    const db = await freshDatabase(engine);
    const account = { login: "zhang", name: "张", passwordHash: "x", createdAt: minute(0) };
    expect(await insertAccount(db, { ...account, id: "1" })).toBe(true);
    expect(await insertAccount(db, { ...account, id: "2" })).toBe(false);
    expect(await countAccounts(db)).toBe(1);
  });

  test("carry their grants, so that access can be asked of them", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "county", null);
    await addUnit(db, "police", "county");
    await addAccount(db, "li");
    const grants = [
      { role: "office", unitId: "county" },
      { role: "clerk", unitId: "police" },
    ] as const;
    await replaceGrants(db, "li", [...grants, grants[0]]);
    const account = (await findAccount(db, "li"))!;
    expect(account.grants).toEqual(grants);
    expect(mayActOnReport(account, "approve", { unitId: "police", above: ["county"] })).toBe(true);
    await replaceGrants(db, "li", []);
    expect((await findAccount(db, "li"))?.grants).toEqual([]);
  });

  test("are listed by login, all or those with a role at given units", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "county", null);
    await addUnit(db, "police", "county");
    for (const id of ["c", "a", "b"]) await addAccount(db, id);
    await replaceGrants(db, "b", [{ role: "clerk", unitId: "police" }]);
    await replaceGrants(db, "c", [
      { role: "clerk", unitId: "police" },
      { role: "clerk", unitId: "county" },
    ]);
    expect((await listAccounts(db)).map((account) => account.login)).toEqual(["a", "b", "c"]);
    const ofPolice = await listAccounts(db, ["police"]);
    expect(ofPolice.map((account) => [account.login, account.grants.length])).toEqual([
      ["b", 1],
      ["c", 2],
    ]);
    expect(await listAccounts(db, [])).toEqual([]);
  });

  test("change name and password, and are locked out and let in again", async () => {
    const db = await freshDatabase(engine);
    await addAccount(db, "zhang");
    await setPasswordHash(db, "zhang", "new");
    await setAccountName(db, "zhang", "张三");
    await setDisabled(db, "zhang", minute(5));
    expect(await findAccountByLogin(db, "zhang")).toMatchObject({
      passwordHash: "new",
      name: "张三",
      disabledAt: minute(5),
    });
    await setDisabled(db, "zhang", null);
    expect((await findAccount(db, "zhang"))?.disabledAt).toBeNull();
  });

  test("a role nobody knows is told with the account", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "county", null);
    await addAccount(db, "zhang");
    await db.insertInto("account_grants").values({ account_id: "zhang", unit_id: "county", role: "king" }).execute();
    await expect(findAccount(db, "zhang")).rejects.toThrow(/账号 zhang 行 的 role 列是“king”/);
  });
});
