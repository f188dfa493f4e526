import { fork } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "#app/server/finished-build.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import type { ServerNews } from "./bench-server.ts";

/** Works with the finished program served by a process of its own, and takes it away again. */
export async function withServer<T, News = ServerNews>(
  database: DatabaseSettings,
  work: (news: News) => Promise<T>,
  program = "./bench-server.ts",
): Promise<T> {
  await ensureBuild((line) => process.stderr.write(`${line}\n`));
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = fork(file, { execArgv: ["--import", "tsx"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    child.send(database);
    const news = await new Promise<News>((resolve, reject) => {
      child.once("message", (message) => resolve(message as News));
      child.once("exit", (code) => reject(new Error(`服务程序没有启动，退出码 ${code}`)));
    });
    return await work(news);
  } finally {
    if (child.connected) child.disconnect();
    await ended;
  }
}

/** With a database file of its own, taken away afterwards. */
export async function withFile<T>(work: (database: DatabaseSettings) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-bench-"));
  // Also when the bench is broken off.
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", clear);
  try {
    return await work({ engine: "sqlite", file: join(folder, "nianbao.sqlite") });
  } finally {
    process.off("exit", clear);
    await rm(folder, { recursive: true, force: true });
  }
}
