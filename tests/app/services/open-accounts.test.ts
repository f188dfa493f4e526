import { describe, expect, it } from "vitest";
import { findAccount, findAccountByLogin } from "#db/queries/accounts.ts";
import { editAccount } from "#app/services/edit-account.ts";
import { followAccountLink, linkedAccount } from "#app/services/follow-account-link.ts";
import { logIn } from "#app/services/log-in.ts";
import { openAccounts, openAccountsInput } from "#app/services/open-accounts.ts";
import { revokeAccountLink } from "#app/services/revoke-account-link.ts";
import { sendAccountLink } from "#app/services/send-account-link.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now, type Region } from "#tests/support/region.ts";

const password = "四月的河边有三棵树";
const chosen = { name: "周某", password, passwordAgain: password };
const later = new Date(now.getTime() + 8 * 86_400_000);

function tokenOf(path: string): string {
  return path.replace("/welcome/", "");
}

async function opened(region: Region, unitIds: string[]) {
  const outcome = await openAccounts(region.as("admin"), { role: "clerk", days: 7, unitIds });
  if (!outcome.ok) throw new Error(outcome.sentence);
  return outcome.links;
}

describe.each(engines)("成批开通账号和一次性链接（$name）", (engine) => {
  it("opens an account for each unit at once, named in pinyin, whose link lets one person set it up once", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const links = await opened(region, ["town", "school"]);
    expect(links.map(({ unit, login }) => [unit, login])).toEqual([
      ["城关镇人民政府", "chengguanzhenrenminzhengfu"],
      ["城关镇中心学校", "chengguanzhenzhongxinxuexiao"],
    ]);
    const [first] = links;
    const visit = { db: region.db, now, address: "10.0.0.8" };
    const login = first?.login ?? "";
    expect((await findAccountByLogin(region.db, login))?.grants).toEqual([{ role: "clerk", unitId: "town" }]);
    const token = tokenOf(first?.path ?? "");
    expect(await followAccountLink(visit, token, { ...chosen, password: login })).toMatchObject({ ok: false });
    const both = await Promise.all([followAccountLink(visit, token, chosen), followAccountLink(visit, token, chosen)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await linkedAccount(region.db, token, now)).toBeUndefined();
    expect((await findAccountByLogin(region.db, login))?.name).toBe("周某");
    expect(await logIn(region.db, { login, password }, { now, address: "10.0.0.8", agent: "" })).toMatchObject({
      ok: true,
    });
  });

  it("is good for its days, until taken back or replaced, and not for an account shut out", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const [link] = await opened(region, ["town"]);
    const token = tokenOf(link?.path ?? "");
    const account = await findAccountByLogin(region.db, link?.login ?? "");
    expect(await linkedAccount(region.db, token, now)).toMatchObject({ unitName: "城关镇人民政府" });
    expect(await linkedAccount(region.db, token, later)).toBeUndefined();
    const again = await sendAccountLink(region.as("admin"), account?.accountId ?? "");
    expect(await linkedAccount(region.db, token, now)).toBeUndefined();
    const newer = again.ok ? tokenOf(again.link.path) : "";
    expect(await linkedAccount(region.db, newer, now)).toBeDefined();
    expect(await revokeAccountLink(region.as("admin"), account?.accountId ?? "")).toEqual({ ok: true });
    expect(await linkedAccount(region.db, newer, now)).toBeUndefined();
    expect(await revokeAccountLink(region.as("admin"), account?.accountId ?? "")).toMatchObject({ ok: false });
    expect(await linkedAccount(region.db, "none", now)).toBeUndefined();
  });

  it("gives two units of one name two log-ins, and is for admins of the units alone, all or none", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const [one] = await opened(region, ["town"]);
    const [two] = await opened(region, ["town"]);
    expect([one?.login, two?.login]).toEqual(["chengguanzhenrenminzhengfu", "chengguanzhenrenminzhengfu2"]);
    const wish = { role: "clerk", days: 7, unitIds: ["town", "finance"] } as const;
    await expectStatus(openAccounts(region.as("townAdmin"), { ...wish, unitIds: [...wish.unitIds] }), 403);
    await expectStatus(openAccounts(region.as("office"), { ...wish, unitIds: ["town"] }), 403);
    expect(await findAccountByLogin(region.db, "chengguanzhenrenminzhengfu3")).toBeUndefined();
  });

  it("changes an account's name, role and unit, within one's own units, and keeps one admin at the top", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const change = { name: "新名", role: "approver", unitId: "police" } as const;
    expect(await editAccount(region.as("admin"), "clerk", change)).toEqual({ ok: true });
    expect(await findAccount(region.db, "clerk")).toMatchObject({
      name: "新名",
      grants: [{ role: "approver", unitId: "police" }],
    });
    await expectStatus(editAccount(region.as("townAdmin"), "clerk", { ...change, unitId: "town" }), 403);
    await expectStatus(
      editAccount(region.as("townAdmin"), "townAdmin", change).then((one) => {
        if (!one.ok) throw new Response(one.sentence, { status: 403 });
      }),
      403,
    );
    expect(await editAccount(region.as("admin"), "admin", change)).toMatchObject({ ok: false });
  });
});

describe("成批开通账号的表单", () => {
  it("bounds units and days", () => {
    const form = { role: "clerk", days: "7", unitIds: ["town"] };
    expect(openAccountsInput.safeParse(form).success).toBe(true);
    for (const odd of [{ days: "0" }, { days: "31" }, { days: "x" }, { unitIds: [] }, { role: "king" }]) {
      expect(openAccountsInput.safeParse({ ...form, ...odd }).success, JSON.stringify(odd)).toBe(false);
    }
  });
});
