import { afterAll, beforeAll, expect, it } from "vitest";
import { hashPassword } from "#app/session/password.ts";
import { openServer, type TestServer } from "#tests/app/server/open-server.ts";

const password = "correct-horse-42";
let server: TestServer;
let secure: TestServer;
beforeAll(async () => {
  const hash = await hashPassword(password);
  const publicUrl = new URL("https://nianbao.example.gov.cn");
  [server, secure] = await Promise.all([openServer({}, hash), openServer({ publicUrl }, hash)]);
});
afterAll(async () => {
  await server?.close();
  await secure?.close();
});

function send(to: TestServer, form: { login: string; password: string }, next = ""): Promise<Response> {
  return fetch(to.at(`/login${next && `?next=${encodeURIComponent(next)}`}`), {
    method: "POST",
    redirect: "manual",
    headers: { Origin: new URL(to.url).origin },
    body: new URLSearchParams(form),
  });
}

it("the cookie is out of reach for scripts and other sites, and over https for anybody on the way", async () => {
  const plain = (await send(server, { login: "clerk", password })).headers.getSetCookie();
  expect(plain).toEqual([
    expect.stringMatching(/^nianbao=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/u),
  ]);
  const https = (await send(secure, { login: "clerk", password })).headers.getSetCookie();
  expect(https).toEqual([expect.stringMatching(/^__Host-nianbao=[\w-]{43}; Path=\/; .*; Secure$/u)]);
});

async function goTo(next: string): Promise<string | null> {
  return (await send(server, { login: "clerk", password }, next)).headers.get("Location");
}

it("after log-in one comes back to where one was, never to another site", async () => {
  expect(await goTo("/account?x=1")).toBe("/account?x=1");
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example"]) {
    expect(await goTo(next), next).toBe("/");
  }
});

it("an empty form is answered field by field, a wrong one with one sentence, and the password is never sent back", async () => {
  const empty = await send(server, { login: "", password: "" });
  expect(empty.status).toBe(400);
  expect(await empty.text()).toMatch(/请填写账号[^]*请填写密码/u);
  const wrong = await send(server, { login: "office", password: "wrong-horse-42" });
  expect(wrong.status).toBe(400);
  const page = await wrong.text();
  expect(page).toContain("账号或密码不对。");
  expect(page).toContain('value="office"');
  expect(page).not.toContain("wrong-horse-42");
});

it("twenty passwords sent at once are eight tries, the rest are told to wait", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, index) =>
      (await send(server, { login: "admin", password: `guess-${index}` })).text(),
    ),
  );
  expect(answers.filter((page) => page.includes("账号或密码不对。"))).toHaveLength(8);
  expect(answers.filter((page) => page.includes("10 分钟后再试"))).toHaveLength(12);
  expect(await (await send(server, { login: "admin", password })).text()).toContain("10 分钟后再试");
});

it("logging out ends the session itself, not only the cookie", async () => {
  const [cookie = ""] = (await send(server, { login: "clerk", password })).headers.getSetCookie();
  const headers = { Cookie: cookie.split(";")[0] ?? "", Origin: new URL(server.url).origin };
  const out = await fetch(server.at("/logout"), { method: "POST", redirect: "manual", headers });
  expect(out.headers.getSetCookie()).toEqual([expect.stringMatching(/^nianbao=; .*Max-Age=0$/u)]);
  const home = await fetch(server.at("/account"), { redirect: "manual", headers });
  expect(home.headers.get("Location")).toBe("/login?next=%2Faccount");
});
