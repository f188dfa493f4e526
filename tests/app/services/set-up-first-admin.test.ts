import { describe, expect, it } from "vitest";
import { countAccounts, findAccountByLogin } from "#db/queries/accounts.ts";
import { listUnits } from "#db/queries/units.ts";
import { setUpFirstAdmin } from "#app/services/set-up-first-admin.ts";
import { hasRole } from "#report-schema/access.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { now } from "#tests/support/region.ts";

const input = {
  unitName: "示例县人民政府",
  unitKind: "county" as const,
  name: "周管理",
  login: "zhou",
  password: "correct-horse-42",
  passwordAgain: "correct-horse-42",
};

describe.each(engines)("首次设置（$name）", (engine) => {
  it("makes the government and one person who administers it and reviews its units", async () => {
    const db = await freshDatabase(engine);
    expect(await setUpFirstAdmin(db, { now, address: "10.0.0.8" }, input)).toEqual({ ok: true });
    const units = await listUnits(db);
    expect(units).toMatchObject([
      { officialName: "示例县人民政府", parentId: null, isGovernment: true, reports: false },
    ]);
    const account = await findAccountByLogin(db, "zhou");
    expect(account && [hasRole(account, "admin"), hasRole(account, "office")]).toEqual([true, true]);
    expect(account?.passwordHash).not.toContain(input.password);
  });

  it("is done once: a second one is refused and changes nothing", async () => {
    const db = await freshDatabase(engine);
    await setUpFirstAdmin(db, { now, address: "10.0.0.8" }, input);
    expect(await setUpFirstAdmin(db, { now, address: "10.0.0.8" }, { ...input, login: "intruder" })).toMatchObject({
      ok: false,
    });
    expect(await countAccounts(db)).toBe(1);
    expect(await listUnits(db)).toHaveLength(1);
  });

  it("of two at the same moment lets one in", async () => {
    const db = await freshDatabase(engine);
    const outcomes = await Promise.allSettled([
      setUpFirstAdmin(db, { now, address: "10.0.0.8" }, input),
      setUpFirstAdmin(db, { now, address: "10.0.0.8" }, { ...input, login: "intruder" }),
    ]);
    expect(outcomes.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
    expect(await countAccounts(db)).toBe(1);
  });
});
