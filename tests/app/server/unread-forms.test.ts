import { Agent, request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, type RunningServer } from "#app/server/running-server.ts";
import { engines, type Place } from "#tests/support/databases.ts";

let server: RunningServer;
let place: Place;

beforeAll(async () => {
  place = await engines[0]!.place();
  const settings = { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {} };
  server = await startServer({ settings, database: place.settings });
});
afterAll(async () => {
  await server?.close();
  await place?.remove();
});

/** Sends a form over the agent's one connection. @returns status, or the error's code */
function post(agent: Agent, path: string, body: string): Promise<number | string> {
  const url = new URL(path, server.url);
  return new Promise((resolve) => {
    const sent = request(url, {
      method: "POST",
      agent,
      headers: {
        Origin: url.origin,
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": Buffer.byteLength(body),
      },
    });
    sent.on("response", (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    sent.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end(body);
  });
}

it("a long draft sent after the session ended does not hold up the next request of that browser", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const draft = `version=1&narrative.overview=${"x".repeat(1_000_000)}`;
  expect(await post(agent, "/reports/any?index", draft)).toBe(302);
  expect(await post(agent, "/reports/any?index", "version=1")).toBe(302);
  agent.destroy();
});
