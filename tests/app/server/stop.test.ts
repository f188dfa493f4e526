import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runStart, type Started } from "./run-start.ts";

async function start(): Promise<{ started: Started; url: URL }> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-stop-"));
  const started = runStart({ NIANBAO_DATA: folder });
  onTestFinished(async () => {
    started.process.kill("SIGKILL");
    await started.ended;
    await rm(folder, { recursive: true, force: true });
  });
  const said = await started.says(/停止请按/u);
  return { started, url: new URL(/http:\S+/u.exec(said)?.[0] ?? said) };
}

/** Asks again and again over one connection until it is refused. @returns answers got */
async function keepAsking(url: URL): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): Promise<boolean> =>
    new Promise((resolve) => {
      get(new URL("/healthz", url), { agent }, (response) => {
        response.resume().on("end", () => resolve(true));
      }).on("error", () => resolve(false));
    });
  let count = 0;
  while (await ask()) count += 1;
  agent.destroy();
  return count;
}

it("told to stop, it ends by itself with code 0: neither a busy nor a silent connection holds it", async () => {
  const { started, url } = await start();
  expect(started.said.out).toMatch(/年报系统已启动：http:\/\/127\.0\.0\.1:\d+\/[^]*还没有账号/u);
  const busy = keepAsking(url);
  const silent = connect(Number(url.port), "127.0.0.1");
  silent.on("error", () => {});
  await new Promise((done) => silent.once("connect", done));
  started.process.kill("SIGTERM");
  expect(await started.ended).toBe(0);
  expect(await busy).toBeGreaterThan(0);
  silent.destroy();
  expect(started.said.out).toContain("正在停止……");
  expect(started.said.trouble).toBe("");
});

it("told twice, it ends at once", async () => {
  const { started } = await start();
  started.process.kill("SIGINT");
  started.process.kill("SIGINT");
  expect([0, "SIGINT"]).toContain(await started.ended);
});
