import { describe, expect, it } from "vitest";
import { findAccount, listAccounts, replaceGrants } from "#db/queries/accounts.ts";
import { addAccount } from "#app/services/add-account.ts";
import { disableAccount } from "#app/services/disable-account.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, type Region } from "#tests/support/region.ts";
import { isLive, openSession } from "#tests/support/sessions.ts";

/** The clerk becomes a second admin of the county. @returns how each admin acts */
async function twoAdmins(region: Region) {
  await replaceGrants(region.db, "clerk", [{ role: "admin", unitId: "county" }]);
  const second = await findAccount(region.db, "clerk");
  if (!second) throw new Error("没有 clerk");
  return { first: region.as("admin"), second: { ...region.as("admin"), actor: second } };
}

describe.each(engines)("停用账号（$name）", (engine) => {
  it("shuts it out at once; what it was stays", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const token = await openSession(region.db, "clerk", now);
    expect(await disableAccount(region.as("admin"), "clerk")).toEqual({ ok: true });
    expect(await isLive(region.db, token, now)).toBe(false);
    expect(await findAccount(region.db, "clerk")).toMatchObject({
      disabledAt: now.toISOString(),
      grants: [{ role: "clerk", unitId: "finance" }],
    });
    expect(await disableAccount(region.as("admin"), "clerk")).toMatchObject({ ok: false });
  });

  it("is never done to oneself, nor to the last admin of the top", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await disableAccount(region.as("admin"), "admin")).toMatchObject({ ok: false });
    const { first, second } = await twoAdmins(region);
    expect(await disableAccount(first, "clerk")).toEqual({ ok: true });
    // The second still has a page open from before.
    expect(await disableAccount(second, "admin")).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("唯一的管理员") as string,
    });
  });

  it("of two admins who shut each other out at the same moment leaves one", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const { first, second } = await twoAdmins(region);
    await Promise.all([disableAccount(first, "clerk"), disableAccount(second, "admin")]);
    const admins = (await listAccounts(region.db, ["county"])).filter(({ grants }) =>
      grants.some(({ role }) => role === "admin"),
    );
    expect(admins.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1);
  });

  it("may take the last admin of a town: the county's remain", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    expect(await disableAccount(region.as("admin"), "townAdmin")).toEqual({ ok: true });
  });

  it("is for admins, of accounts that are wholly theirs", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    await expectStatus(disableAccount(region.as("townAdmin"), "clerk"), 403);
    await expectStatus(disableAccount(region.as("townAdmin"), "admin"), 403);
    await expectStatus(disableAccount(region.as("office"), "clerk"), 403);
    await expectStatus(disableAccount(region.as("admin"), "none"), 404);
    await addAccount(region.as("admin"), { login: "teacher", name: "教师", role: "clerk", unitId: "school" });
    const [teacher] = await listAccounts(region.db, ["school"]);
    expect(await disableAccount(region.as("townAdmin"), teacher?.accountId ?? "")).toEqual({ ok: true });
  });
});
