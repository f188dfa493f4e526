import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSessions } from "#db/queries/sessions.ts";
import { findUnit } from "#db/queries/units.ts";
import { openSession } from "#tests/support/sessions.ts";
import { openServer, serverForTest, type TestServer } from "./open-server.ts";

let server: TestServer;
beforeAll(async () => (server = await openServer()));
afterAll(() => server?.close());

function policyOf(response: Response): string {
  return response.headers.get("Content-Security-Policy") ?? "";
}

function nonceOf(response: Response): string {
  return /'nonce-([^']+)'/u.exec(policyOf(response))?.[1] ?? "";
}

describe("what scripts may run", () => {
  it.each(["/login", "/没有这一页", "/healthz", "/favicon.svg", "/assets/none.js", "/reports/x/pdf"])(
    "%s is answered with the policy and a nonce of its own",
    async (path) => {
      const [first, second] = await Promise.all([fetch(server.at(path)), fetch(server.at(path))]);
      expect(policyOf(first)).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[^']{20,}'; style-src 'self';/u);
      expect(policyOf(first)).not.toContain("unsafe");
      expect(nonceOf(first)).not.toBe(nonceOf(second));
      expect(first.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(first.headers.get("X-Powered-By")).toBeNull();
    },
  );

  it.each(["clerk", "office", "admin"])("every script written into the pages of %s carries the nonce", async (who) => {
    const cookie = `nianbao=${await openSession(server.db, who, new Date())}`;
    for (const path of ["/", "/account", "/rounds/2025", "/admin/units", "/none"]) {
      const response = await fetch(server.at(path), { headers: { Cookie: cookie } });
      const page = await response.text();
      const scripts = [...page.matchAll(/<script\b[^>]*>/gu)].map(([tag]) => tag);
      expect(scripts.length, path).toBeGreaterThan(1);
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonceOf(response)}"`);
      expect(page).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/u);
    }
  });
});

describe("forms from elsewhere", () => {
  const foreign = {
    "another site": { Origin: "https://evil.example" },
    "a page without address": { Origin: "null" },
    "our host by another port": { Origin: "http://127.0.0.1:1" },
    "no browser at all": {},
    "another site, said by the browser alone": { "Sec-Fetch-Site": "cross-site" },
  };

  it.each(Object.entries(foreign))("%s is refused with a sentence, and nothing is changed", async (_who, headers) => {
    const cookie = `nianbao=${await openSession(server.db, "admin", new Date())}`;
    const before = [await findUnit(server.db, "finance"), await listSessions(server.db, "admin")];
    for (const path of ["/admin/units/finance", "/logout", "/logout.data?index"]) {
      const body = new URLSearchParams({ intent: "rename", name: "乱改局" });
      const response = await fetch(server.at(path), { method: "POST", headers: { Cookie: cookie, ...headers }, body });
      expect(response.status).toBe(403);
      expect(await response.text()).toMatch(/^这次提交不是从本系统的页面发出的，没有执行。/u);
    }
    expect([await findUnit(server.db, "finance"), await listSessions(server.db, "admin")]).toEqual(before);
  });

  it("behind a proxy the address people type is the one that counts, with its https", async () => {
    const behind = await serverForTest({ publicUrl: new URL("https://nianbao.example.gov.cn"), proxies: 1 });
    const sendFrom = async (origin: string): Promise<number> =>
      (await fetch(behind.at("/logout"), { method: "POST", redirect: "manual", headers: { Origin: origin } })).status;
    expect(await sendFrom("https://nianbao.example.gov.cn")).toBe(302);
    expect(await sendFrom("http://nianbao.example.gov.cn")).toBe(403);
    expect(await sendFrom(new URL(behind.at("/")).origin)).toBe(403);
  });
});

describe("forms beyond all measure", () => {
  it("over 4 MB is refused before it is read", async () => {
    const response = await fetch(server.at("/login"), {
      method: "POST",
      headers: { Origin: new URL(server.at("/")).origin },
      body: new URLSearchParams({ login: "x".repeat(4_000_001) }),
    });
    expect(response.status).toBe(413);
    expect(await response.text()).toBe("提交的内容超过 4 MB，没有保存。请缩短正文后再试。");
  });

  it("one that does not say how long it is is refused", async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { Origin: new URL(server.at("/")).origin, "Transfer-Encoding": "chunked" };
      const sent = request(server.at("/login"), { method: "POST", headers }, (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on("error", reject);
      sent.write("login=clerk");
    });
    expect(status).toBe(411);
  });
});

describe("https", () => {
  it("makes the cookie secure and tells browsers to stay with https; without https neither is said", async () => {
    const secure = await serverForTest({ publicUrl: new URL("https://nianbao.example.gov.cn") });
    expect((await fetch(secure.at("/login"))).headers.get("Strict-Transport-Security")).toBe("max-age=31536000");
    expect((await fetch(server.at("/login"))).headers.get("Strict-Transport-Security")).toBeNull();
    // The name without its prefix could be set by a neighbouring host or over http.
    const token = await openSession(secure.db, "clerk", new Date());
    const home = async (cookie: string): Promise<number> =>
      (await fetch(secure.at("/"), { redirect: "manual", headers: { Cookie: cookie } })).status;
    expect(await home(`__Host-nianbao=${token}`)).toBe(200);
    expect(await home(`nianbao=${token}`)).toBe(302);
  });
});
