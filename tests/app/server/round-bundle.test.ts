import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { drainedOf } from "#app/server/drained.ts";
import { regionIn, submittedReport } from "#tests/support/region.ts";
import { openSession } from "#tests/support/sessions.ts";
import { serverForTest, type TestServer } from "./open-server.ts";

async function cookieOf(server: TestServer, account: string): Promise<string> {
  return `nianbao=${await openSession(server.db, account, new Date())}`;
}

it("the office gets the papers of a round as one zip, and is told how far it is", async () => {
  const server = await serverForTest();
  await submittedReport(await regionIn(server.db));
  const Cookie = await cookieOf(server, "office");
  const ask = (path: string): Promise<Response> => fetch(server.at(path), { headers: { Cookie }, redirect: "manual" });
  const progress = "/rounds/2025/papers/progress?ticket=t1";
  expect(await (await ask(progress)).json()).toBeNull();

  const answer = await ask("/rounds/2025/zip?choice=handedIn&pattern=%7B单位%7D&ticket=t1");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/zip");
  expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(files)).toEqual(["示例县财政局.pdf", "清单.csv"]);
  expect(Buffer.from(files["示例县财政局.pdf"]!.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(await (await ask(progress)).json()).toEqual({ done: 1, all: 1 });

  const other = await fetch(server.at(progress), { headers: { Cookie: await cookieOf(server, "admin") } });
  expect(await other.json()).toBeNull();

  const refused = await ask("/rounds/2025/zip?pattern=%7B单位名%7D");
  expect(refused.status).toBe(302);
  const page = await ask(refused.headers.get("Location") ?? "");
  expect(await page.text()).toContain("不能用在文件名里");
});

it("what is made while it is sent waits for a slow reader, and stops for one who has gone", async () => {
  let sent = 0;
  let stopped: unknown;
  const chunk = Buffer.alloc(1 << 20);
  const write = async (response: ServerResponse): Promise<void> => {
    const drained = drainedOf(response);
    try {
      for (; sent < 200; sent += 1) {
        await drained();
        response.write(chunk);
      }
    } catch (error) {
      stopped = error;
    }
  };
  const server = createServer((_request, response) => void write(response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const { port } = server.address() as AddressInfo;
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: "127.0.0.1", port }, resolve).on("error", reject).end();
    });
    // Nobody reads: what the machine's own buffers take is sent, the rest is not even made.
    await expect.poll(() => sent, { interval: 50 }).toBeGreaterThan(0);
    const unread = await settled(() => sent);
    expect(unread).toBeLessThan(100);
    incoming.destroy();
    await expect.poll(() => stopped).toBeInstanceOf(Error);
    expect(sent).toBeLessThan(100);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** The value once it has stopped changing. */
async function settled(read: () => number): Promise<number> {
  for (let last = -1; ;) {
    const now = read();
    if (now === last) return now;
    last = now;
    await new Promise((done) => setTimeout(done, 300));
  }
}
