import { describe, expect, it } from "vitest";
import { findAccountByLogin, replaceGrants } from "#db/queries/accounts.ts";
import { resetPassword } from "#app/services/reset-password.ts";
import { verifyPassword } from "#app/session/password.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now } from "#tests/support/region.ts";
import { isLive, openSession } from "#tests/support/sessions.ts";

describe.each(engines)("重设密码（$name）", (engine) => {
  it("hands out a new password and ends every session of the account", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const token = await openSession(region.db, "clerk", now);
    const outcome = await resetPassword(region.as("admin"), "clerk");
    if (!outcome.ok) throw new Error(outcome.sentence);
    expect(outcome).toMatchObject({ login: "clerk", name: "clerk某" });
    const hash = (await findAccountByLogin(region.db, "clerk"))?.passwordHash ?? "";
    expect(await verifyPassword(outcome.password, hash)).toBe(true);
    expect(await isLive(region.db, token, now)).toBe(false);
  });

  it("is not for one's own", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await resetPassword(region.as("admin"), "admin")).toMatchObject({ ok: false });
  });

  it("is refused where any role of the account lies elsewhere: its password opens all of them", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await replaceGrants(region.db, "clerk", [
      { role: "clerk", unitId: "school" },
      { role: "clerk", unitId: "finance" },
    ]);
    const before = await findAccountByLogin(region.db, "clerk");
    await expectStatus(resetPassword(region.as("townAdmin"), "clerk"), 403);
    await expectStatus(resetPassword(region.as("townAdmin"), "admin"), 403);
    await expectStatus(resetPassword(region.as("office"), "clerk"), 403);
    await expectStatus(resetPassword(region.as("admin"), "none"), 404);
    expect(await findAccountByLogin(region.db, "clerk")).toEqual(before);
  });

  it("is refused for an account without any role, which is nobody's", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await replaceGrants(region.db, "clerk", []);
    await expectStatus(resetPassword(region.as("admin"), "clerk"), 403);
  });
});
