import { describe, expect, test } from "vitest";
import type { Db } from "#db/client.ts";
import { replaceGrants, setDisabled } from "#db/queries/accounts.ts";
import {
  deleteExpiredSessions,
  findLiveSession,
  insertSession,
  listSessions,
  revokeSession,
  revokeSessionsOf,
  touchSession,
} from "#db/queries/sessions.ts";
import { freshDatabase, engines } from "#tests/support/databases.ts";
import { addAccount, addUnit, minute } from "#tests/support/database-rows.ts";

async function addSession(db: Db, id: string, expires = 30): Promise<void> {
  await insertSession(db, {
    id,
    accountId: "zhang",
    createdAt: minute(0),
    lastSeenAt: minute(0),
    expiresAt: minute(expires),
    address: "192.0.2.1",
    agent: "浏览器",
  });
}

describe.each(engines)("sessions（$name）", (engine) => {
  test("that live bring the account and its grants", async () => {
    const db = await freshDatabase(engine);
    await addUnit(db, "police", null);
    await addAccount(db, "zhang");
    await replaceGrants(db, "zhang", [{ role: "clerk", unitId: "police" }]);
    await addSession(db, "s");
    expect(await findLiveSession(db, "s", minute(29))).toMatchObject({
      session: { id: "s", accountId: "zhang", revokedAt: null, address: "192.0.2.1", agent: "浏览器" },
      account: { accountId: "zhang", grants: [{ role: "clerk", unitId: "police" }] },
    });
  });

  test("that are unknown, expired, revoked, or of a disabled account let nobody in", async () => {
    const db = await freshDatabase(engine);
    await addAccount(db, "zhang");
    await addSession(db, "s");
    await addSession(db, "revoked");
    expect(await findLiveSession(db, "unknown", minute(1))).toBeUndefined();
    expect(await findLiveSession(db, "s", minute(30))).toBeUndefined();
    expect(await revokeSession(db, "revoked", minute(1))).toBe(true);
    expect(await revokeSession(db, "revoked", minute(2))).toBe(false);
    expect(await findLiveSession(db, "revoked", minute(3))).toBeUndefined();
    await setDisabled(db, "zhang", minute(3));
    expect(await findLiveSession(db, "s", minute(4))).toBeUndefined();
  });

  test("are prolonged by use", async () => {
    const db = await freshDatabase(engine);
    await addAccount(db, "zhang");
    await addSession(db, "s");
    await touchSession(db, "s", { lastSeenAt: minute(20), expiresAt: minute(50) });
    expect((await findLiveSession(db, "s", minute(40)))?.session.lastSeenAt).toBe(minute(20));
  });

  test("of one account are ended all at once, but for the one in use", async () => {
    const db = await freshDatabase(engine);
    await addAccount(db, "zhang");
    for (const id of ["a", "b", "c"]) await addSession(db, id);
    expect(await revokeSessionsOf(db, "zhang", minute(1), "b")).toBe(2);
    const live = (await listSessions(db, "zhang")).filter((session) => session.revokedAt === null);
    expect(live.map((session) => session.id)).toEqual(["b"]);
    expect(await revokeSessionsOf(db, "zhang", minute(2))).toBe(1);
  });

  test("are listed last seen first, and swept when expired", async () => {
    const db = await freshDatabase(engine);
    await addAccount(db, "zhang");
    await addSession(db, "old", 10);
    await addSession(db, "new", 60);
    await touchSession(db, "new", { lastSeenAt: minute(5), expiresAt: minute(60) });
    expect((await listSessions(db, "zhang")).map((session) => session.id)).toEqual(["new", "old"]);
    expect(await deleteExpiredSessions(db, minute(10))).toBe(1);
    expect((await listSessions(db, "zhang")).map((session) => session.id)).toEqual(["new"]);
  });
});
