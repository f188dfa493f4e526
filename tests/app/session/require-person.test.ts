import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setDisabled } from "#db/queries/accounts.ts";
import { findLiveSession, insertSession, revokeSession } from "#db/queries/sessions.ts";
import { safeNext } from "#app/session/require-person.ts";
import { newToken, sessionHours, sessionIdOf, usualIdleMinutes } from "#app/session/session-cookie.ts";
import { openServer, type TestServer } from "#tests/app/server/open-server.ts";

let server: TestServer;
beforeAll(async () => (server = await openServer()));
afterAll(() => server?.close());

const minute = 60_000;

/** A session as it stands so long after log-in and last use. */
async function session(account: string, ages: { readonly minutes: number; readonly idle: number }): Promise<string> {
  const token = newToken();
  const now = Date.now();
  const loggedIn = now - ages.minutes * minute;
  await insertSession(server.db, {
    id: sessionIdOf(token),
    accountId: account,
    createdAt: new Date(loggedIn).toISOString(),
    lastSeenAt: new Date(now - ages.idle * minute).toISOString(),
    expiresAt: new Date(loggedIn + sessionHours * 60 * minute).toISOString(),
    address: "127.0.0.1",
    agent: "Firefox",
  });
  return token;
}

/** Where a visitor with this cookie is sent from a page; undefined when the page is shown. */
async function sentTo(token: string, path = "/account?x=1"): Promise<string | null | undefined> {
  const headers = { Cookie: `other=1; nianbao=${token}` };
  const response = await fetch(server.at(path), { redirect: "manual", headers });
  return response.status === 200 ? undefined : response.headers.get("Location");
}

const toLogIn = "/login?next=%2Faccount%3Fx%3D1";

describe("a session", () => {
  it("lasts while it is used, for twelve hours", async () => {
    expect(await sentTo(await session("clerk", { minutes: 1, idle: 1 }))).toBeUndefined();
    expect(await sentTo(await session("clerk", { minutes: sessionHours * 60 - 1, idle: 1 }))).toBeUndefined();
    expect(await sentTo(await session("clerk", { minutes: sessionHours * 60 + 1, idle: 1 }))).toBe(toLogIn);
  });

  it("ends after an hour without use", async () => {
    expect(await sentTo(await session("clerk", { minutes: 300, idle: usualIdleMinutes - 1 }))).toBeUndefined();
    expect(await sentTo(await session("clerk", { minutes: 300, idle: usualIdleMinutes + 1 }))).toBe(toLogIn);
  });

  it("is prolonged by use, its end is not", async () => {
    const token = await session("clerk", { minutes: 60, idle: 30 });
    const id = sessionIdOf(token);
    const now = new Date().toISOString();
    const before = await findLiveSession(server.db, id, now);
    await sentTo(token);
    const after = await findLiveSession(server.db, id, now);
    expect(Date.parse(after?.session.lastSeenAt ?? "")).toBeGreaterThanOrEqual(Date.parse(now));
    expect(after?.session.expiresAt).toBe(before?.session.expiresAt);
  });

  it("that was revoked is over at the next click, also for data and forms", async () => {
    const token = await session("clerk", { minutes: 1, idle: 0 });
    await revokeSession(server.db, sessionIdOf(token), new Date().toISOString());
    expect(await sentTo(token)).toBe(toLogIn);
    const data = await fetch(server.at("/account.data"), { headers: { Cookie: `nianbao=${token}` } });
    expect(await data.text()).not.toContain("clerk");
    const form = await fetch(server.at("/account"), {
      method: "POST",
      redirect: "manual",
      headers: { Cookie: `nianbao=${token}`, Origin: new URL(server.at("/")).origin },
      body: new URLSearchParams({ intent: "password" }),
    });
    expect(form.headers.get("Location")).toBe("/login");
  });

  it("of an account that was disabled is over", async () => {
    const token = await session("otherClerk", { minutes: 1, idle: 0 });
    expect(await sentTo(token)).toBeUndefined();
    await setDisabled(server.db, "otherClerk", new Date().toISOString());
    expect(await sentTo(token)).toBe(toLogIn);
  });

  it.each(["", "x", "'; drop table sessions; --", "A".repeat(43), "A".repeat(5000)])(
    "cookie “%.12s” is nobody's",
    async (token) => expect(await sentTo(encodeURIComponent(token))).toBe(toLogIn),
  );
});

describe("where one goes after log-in", () => {
  const stay = ["/", "/reports/1?x=1#y", "/rounds/2025?name=%E5%B1%80", "/a//b", "/a?next=//b", "/a:b@c"];
  it.each(stay)("%s is a page of ours", (path) => expect(safeNext(path)).toBe(path));

  const leave = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "",
    " //evil.example",
    // Browsers drop tabs and line ends before they read an address, and tidy dots away.
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
  ];
  it.each(leave.map((path) => [JSON.stringify(path), path]))("%s is not, home instead", (_shown, path) => {
    expect(safeNext(path)).toBe("/");
  });

  it("no address at all leads home", () => expect(safeNext(null)).toBe("/"));
});
