import { describe, expect, it } from "vitest";
import { countAccounts, findAccountByLogin } from "#db/queries/accounts.ts";
import { addAccount, addAccountInput } from "#app/services/add-account.ts";
import { verifyPassword } from "#app/session/password.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion } from "#tests/support/region.ts";

const wanted = { login: "wang", name: "王填报", role: "clerk" as const, unitId: "finance" };

describe.each(engines)("添加账号（$name）", (engine) => {
  it("gives one role and a first password that is told once and kept as a hash", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const outcome = await addAccount(region.as("admin"), wanted);
    if (!outcome.ok) throw new Error(outcome.sentence);
    expect(outcome.password).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/u);
    const account = await findAccountByLogin(region.db, "wang");
    expect(account).toMatchObject({ name: "王填报", grants: [{ role: "clerk", unitId: "finance" }] });
    expect(await verifyPassword(outcome.password, account?.passwordHash ?? "")).toBe(true);
  });

  it("refuses a log-in name that is taken, and leaves its holder as it was", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const before = await findAccountByLogin(region.db, "office");
    expect(await addAccount(region.as("admin"), { ...wanted, login: "office" })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("已有人用") as string,
    });
    expect(await findAccountByLogin(region.db, "office")).toEqual(before);
  });

  it("gives nobody a role at a unit that is not the admin's", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const before = await countAccounts(region.db);
    await expectStatus(addAccount(region.as("townAdmin"), wanted), 403);
    await expectStatus(addAccount(region.as("townAdmin"), { ...wanted, role: "admin", unitId: "county" }), 403);
    await expectStatus(addAccount(region.as("office"), wanted), 403);
    await expectStatus(addAccount(region.as("admin"), { ...wanted, unitId: "none" }), 404);
    expect(await countAccounts(region.db)).toBe(before);
    expect((await addAccount(region.as("townAdmin"), { ...wanted, unitId: "school" })).ok).toBe(true);
  });
});

describe("添加账号的表单", () => {
  it("knows only the four roles", () => {
    expect(addAccountInput.safeParse({ ...wanted, role: "root" }).error?.issues[0]?.message).toBe("请选择角色");
  });
});
