import { describe, expect, it } from "vitest";
import { setDisabled } from "#db/queries/accounts.ts";
import { findLiveSession, listSessions } from "#db/queries/sessions.ts";
import { logIn } from "#app/services/log-in.ts";
import { hashPassword } from "#app/session/password.ts";
import { sessionHours, sessionIdOf } from "#app/session/session-cookie.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layOutRegion, now } from "#tests/support/region.ts";

const password = "correct-horse-42";
const hash = await hashPassword(password);
const wrong = { ok: false, sentence: "账号或密码不对。忘记密码请联系管理员重设。" };

describe.each(engines)("登录（$name）", (engine) => {
  // Wrong tries are counted per machine; each test comes from its own.
  const visitFrom = (place: string, minutes = 0) => ({
    now: new Date(now.getTime() + minutes * 60_000),
    address: `${engine.name} ${place}`,
    agent: "Firefox",
  });

  it("opens a session whose token the store does not hold", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine), hash);
    const outcome = await logIn(db, { login: "clerk", password }, visitFrom("a"));
    if (!outcome.ok) throw new Error(outcome.sentence);
    const [session] = await listSessions(db, "clerk");
    expect(session).toMatchObject({ id: sessionIdOf(outcome.token), address: `${engine.name} a`, agent: "Firefox" });
    expect(JSON.stringify(session)).not.toContain(outcome.token);
    const later = new Date(now.getTime() + sessionHours * 3_600_000).toISOString();
    expect((await findLiveSession(db, sessionIdOf(outcome.token), now.toISOString()))?.account.login).toBe("clerk");
    expect(await findLiveSession(db, sessionIdOf(outcome.token), later)).toBeUndefined();
  });

  it("answers a wrong name and a wrong password alike", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine), hash);
    expect(await logIn(db, { login: "clerk", password: "wrong" }, visitFrom("b"))).toEqual(wrong);
    expect(await logIn(db, { login: "nobody", password }, visitFrom("b"))).toEqual(wrong);
    expect(await listSessions(db, "clerk")).toEqual([]);
  });

  it("says that an account is disabled only to whoever knows its password", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine), hash);
    await setDisabled(db, "clerk", now.toISOString());
    expect(await logIn(db, { login: "clerk", password: "wrong" }, visitFrom("c"))).toEqual(wrong);
    expect(await logIn(db, { login: "clerk", password }, visitFrom("c"))).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("已停用") as string,
    });
  });

  it("pauses after eight wrong tries from one machine, for that name and ten minutes", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine), hash);
    for (let count = 0; count < 8; count++) {
      expect(await logIn(db, { login: "clerk", password: "wrong" }, visitFrom("d"))).toEqual(wrong);
    }
    const right = { login: "clerk", password };
    expect(await logIn(db, right, visitFrom("d"))).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("10 分钟后再试") as string,
    });
    // A colleague behind another machine, or with another name, is not held up.
    expect((await logIn(db, right, visitFrom("e"))).ok).toBe(true);
    expect((await logIn(db, { login: "approver", password }, visitFrom("d"))).ok).toBe(true);
    expect((await logIn(db, right, visitFrom("d", 11))).ok).toBe(true);
  });

  it("forgets wrong tries once the password was right", async () => {
    const { db } = await layOutRegion(await freshDatabase(engine), hash);
    for (let round = 0; round < 2; round++) {
      for (let count = 0; count < 7; count++) {
        await logIn(db, { login: "clerk", password: "wrong" }, visitFrom("f"));
      }
      expect((await logIn(db, { login: "clerk", password }, visitFrom("f"))).ok).toBe(true);
    }
  });
});
