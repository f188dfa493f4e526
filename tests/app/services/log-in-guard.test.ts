import { describe, expect, it } from "vitest";
import { countPasswordTry, forgivePasswordTries, shutOutLogins } from "#app/services/log-in-guard.ts";
import { unlockAccount } from "#app/services/unlock-account.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { expectStatus, layOutRegion, now } from "#tests/support/region.ts";

const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

function fromGateway(login: string) {
  return { login, address: "网关", now };
}

describe.each(engines)("登录失败次数（$name）", (engine) => {
  it("one name is shut out after thirty tries from anywhere, until an admin of its unit forgives it", async () => {
    const { db, ...region } = await layOutRegion(await freshDatabase(engine));
    const tries = (machine: string, at = now) => countPasswordTry(db, { login: "clerk", address: machine, now: at });
    for (let index = 0; index < 30; index++) expect(await tries(`机${index}`)).toBeUndefined();
    expect(await tries("机31")).toMatchObject({ sentence: expect.stringContaining("已锁定") as string, isFirst: true });
    expect(await tries("机32")).toMatchObject({ isFirst: false });
    expect(await shutOutLogins(db, now)).toEqual(new Set(["clerk"]));
    // Others are not held up, and the lock goes by itself.
    expect(await countPasswordTry(db, { login: "approver", address: "机31", now })).toBeUndefined();
    expect(await tries("机33", minutes(31))).toBeUndefined();
    await expectStatus(unlockAccount({ ...region.as("townAdmin") }, "clerk"), 403);
    expect(await unlockAccount(region.as("admin"), "clerk")).toEqual({ ok: true });
    expect(await unlockAccount(region.as("admin"), "clerk")).toMatchObject({ ok: false });
    expect(await tries("机31")).toBeUndefined();
  });

  it("one machine is paused after a hundred failures with any names; right log-ins do not count", async () => {
    const db = await freshDatabase(engine);
    for (let index = 0; index < 120; index++) {
      expect(await countPasswordTry(db, fromGateway(`好人${index}`))).toBeUndefined();
      await forgivePasswordTries(db, fromGateway(`好人${index}`));
    }
    for (let index = 0; index < 100; index++)
      expect(await countPasswordTry(db, fromGateway(`猜${index}`))).toBeUndefined();
    expect(await countPasswordTry(db, fromGateway("猜"))).toMatchObject({
      sentence: expect.stringContaining("这台机器") as string,
    });
  });

  it("counts tries that come at the same moment one by one", async () => {
    const db = await freshDatabase(engine);
    const asked = { login: "clerk", address: "机", now };
    const answers = await Promise.all(Array.from({ length: 20 }, () => countPasswordTry(db, asked)));
    expect(answers.filter((one) => one === undefined)).toHaveLength(8);
    expect(answers.filter((one) => one?.isFirst)).toHaveLength(1);
  });
});
