import { describe, expect, it } from "vitest";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { disableAccount } from "#app/services/disable-account.ts";
import { enableAccount } from "#app/services/enable-account.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now } from "#tests/support/region.ts";
import { isLive, openSession } from "#tests/support/sessions.ts";

describe.each(engines)("启用账号（$name）", (engine) => {
  it("lets it in again with its password, but brings back no old session", async () => {
    const region = await layOutRegion(await freshDatabase(engine), "hash");
    const token = await openSession(region.db, "clerk", now);
    await disableAccount(region.as("admin"), "clerk");
    expect(await enableAccount(region.as("admin"), "clerk")).toEqual({ ok: true });
    expect(await findAccountByLogin(region.db, "clerk")).toMatchObject({ disabledAt: null, passwordHash: "hash" });
    expect(await isLive(region.db, token, now)).toBe(false);
    expect(await enableAccount(region.as("admin"), "clerk")).toMatchObject({ ok: false });
  });

  it("is for admins, of accounts that are wholly theirs", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await disableAccount(region.as("admin"), "clerk");
    await expectStatus(enableAccount(region.as("townAdmin"), "clerk"), 403);
    await expectStatus(enableAccount(region.as("office"), "clerk"), 403);
    await expectStatus(enableAccount(region.as("admin"), "none"), 404);
  });
});
