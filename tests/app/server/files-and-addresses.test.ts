import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession } from "#tests/support/sessions.ts";
import { openServer, type TestServer } from "./open-server.ts";

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await openServer();
  cookie = `nianbao=${await openSession(server.db, "clerk", new Date())}`;
});
afterAll(() => server?.close());

/** Asks for exactly this address; fetch would tidy it first. */
function askRaw(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path, headers: { Cookie: cookie } }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

it("built scripts and styles may be kept for a year, pages not at all", async () => {
  const names = await readdir("build/client/assets");
  for (const kind of [/^entry\.client-.*\.js$/u, /^app-.*\.css$/u]) {
    const name = names.find((one) => kind.test(one));
    const response = await fetch(server.at(`/assets/${name}`), { headers: { "Accept-Encoding": "gzip" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
  }
  const page = await fetch(server.at("/"), { headers: { Cookie: cookie } });
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  expect((await fetch(server.at("/favicon.svg"))).headers.get("Cache-Control")).toBe("public, max-age=3600");
});

it.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/package.json",
  "/assets/../../../package.json",
  "/assets/..%2f..%2f..%2fpackage.json",
  "/assets/..%5c..%5c..%5cpackage.json",
  "/assets/%2e%2e/%2e%2e/server/index.js",
  "/assets//etc/passwd",
  "/.vite/manifest.json",
  "/.data/nianbao.sqlite",
])("%s leads to no file outside the public ones", async (path) => {
  const { status, body } = await askRaw(path);
  expect([400, 403, 404]).toContain(status);
  expect(body).not.toMatch(/dependencies|root:|createRequestHandler|SQLite/u);
});

it.each([
  "/assets/none.js",
  "/%E0%A4%A",
  "/assets/%E0%A4%A",
  "/%00",
  "/assets/%00.js",
  "/没有这一页",
  "/reports/none",
  "/reports/none/pdf",
  "/reports/none/pdf?revision=x",
  "/reports/none/json",
  "/rounds/none",
  "/rounds/99999999999999999999",
])("%s is answered in Chinese that there is nothing, with nothing of a trace", async (path) => {
  const { status, body } = await askRaw(encodeURI(path).replaceAll("%25", "%"));
  expect(status, path).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body).toMatch(/没有|不存在/u);
  expect(body).not.toMatch(/node_modules|\.[jt]sx?:\d+|Error:| at /u);
});

it("an unknown address is a page with a way home", async () => {
  const { status, body } = await askRaw("/none/at/all");
  expect(status).toBe(404);
  expect(body).toContain("<h1>没有找到</h1>");
  expect(body).toMatch(/href="\/"[^>]*>返回首页/u);
});

it("the machine that watches is answered without log-in", async () => {
  const response = await fetch(server.at("/healthz"));
  expect([response.status, await response.text()]).toEqual([200, "ok\n"]);
});
