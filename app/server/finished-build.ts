import { spawn } from "node:child_process";
import { readdir, readFile, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { buildEnvironment } from "#app/env.ts";
import { oneAtATime } from "./one-at-a-time.ts";

export class BuildTroubleError extends Error {
  override name = "BuildTroubleError";
}

const sources = ["app", "db", "report-schema", "public", "package.json", "package-lock.json", "vite.config.ts"];
const made = ["build/server/index.js", "build/node/nianbao.js"];

/** Newest change at or below a path, in milliseconds. A folder changes when a file in it comes or goes. */
async function newest(path: string): Promise<number> {
  const facts = await stat(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const entries = await readdir(path);
  const times = await Promise.all(entries.map((entry) => newest(join(path, entry))));
  return Math.max(facts.mtimeMs, ...times);
}

/** Whether the build in a folder is newer than every source beside it. */
export async function isFresh(folder = "."): Promise<boolean> {
  try {
    const built = await Promise.all(made.map(async (file) => (await stat(join(folder, file))).mtimeMs));
    const changed = await Promise.all(sources.map((path) => newest(join(folder, path))));
    return Math.min(...built) > Math.max(...changed);
  } catch {
    return false;
  }
}

/**
 * Builds the pages and programs when there is no build or the sources are newer. Of several programs started at once
 * one builds and the others wait for it: a build begins by emptying its folder.
 * @throws BuildTroubleError with what the build said
 */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  if (await isFresh()) return;
  say("页面：正在生成（首次或程序有更新时约需半分钟）");
  await oneAtATime(join("node_modules", ".nianbao-build"), async () => {
    if (!(await isFresh())) await build();
  });
}

async function build(): Promise<void> {
  const begun = new Date();
  const scripts = JSON.parse(await readFile("package.json", "utf8")) as { scripts: { build: string } };
  for (const command of scripts.scripts.build.split("&&")) {
    const [name = "", ...parts] = command.trim().split(" ");
    await run(join("node_modules", ".bin", name), parts);
  }
  // What was changed while building may be in it or not, so it counts as newer.
  for (const file of made) await utimes(file, begun, begun);
}

function run(program: string, parts: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parts, {
      env: buildEnvironment(),
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    // A build left alone would go on writing under the next one.
    const end = (): void => void child.kill();
    process.once("exit", end);
    child.once("close", () => process.off("exit", end));
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const fail = (reason: string): void =>
      reject(new BuildTroubleError(`生成页面没有成功，请先执行 npm ci。\n${reason}`));
    child.once("error", (error) => fail(error.message));
    child.once("close", (code) => (code === 0 ? resolve() : fail(output)));
  });
}
