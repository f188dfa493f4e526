import { describe, expect, it } from "vitest";
import { logOut } from "#app/services/log-out.ts";
import { sessionIdOf } from "#app/session/session-cookie.ts";
import { engines, freshDatabase } from "#tests/support/databases.ts";
import { layOutRegion, now } from "#tests/support/region.ts";
import { isLive, openSession } from "#tests/support/sessions.ts";

describe.each(engines)("退出（$name）", (engine) => {
  it("ends one session and leaves the others", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const here = await openSession(region.db, "clerk", now);
    const there = await openSession(region.db, "clerk", now);
    await logOut(region.as("clerk"), sessionIdOf(there));
    expect(await isLive(region.db, there, now)).toBe(false);
    expect(await isLive(region.db, here, now)).toBe(true);
  });

  it("cannot end somebody else's session", async () => {
    const region = await layOutRegion(await freshDatabase(engine));
    const token = await openSession(region.db, "clerk", now);
    await logOut(region.as("admin"), sessionIdOf(token));
    await logOut(region.as("admin"), "none");
    expect(await isLive(region.db, token, now)).toBe(true);
  });
});
