import { spawn } from "node:child_process";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { buildEnvironment } from "#app/env.ts";

export class BuildTroubleError extends Error {
  override name = "BuildTroubleError";
}

const sources = ["app", "report-schema", "public", "package.json", "package-lock.json", "vite.config.ts"];
const made = ["build/server/index.js", "build/node/nianbao.js"];

/** Newest change below a path, in milliseconds. */
async function newest(path: string): Promise<number> {
  const facts = await stat(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const entries = await readdir(path);
  const times = await Promise.all(entries.map((entry) => newest(join(path, entry))));
  return Math.max(0, ...times);
}

async function isFresh(): Promise<boolean> {
  try {
    const built = Math.min(...(await Promise.all(made.map(async (file) => (await stat(file)).mtimeMs))));
    const changed = Math.max(...(await Promise.all(sources.map(newest))));
    return built > changed;
  } catch {
    return false;
  }
}

/** Builds the pages and programs when there is no build or the sources are newer. */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  if (await isFresh()) return;
  say("页面：正在生成（首次或程序有更新时约需半分钟）");
  const scripts = JSON.parse(await readFile("package.json", "utf8")) as { scripts: { build: string } };
  for (const command of scripts.scripts.build.split("&&")) {
    const [name = "", ...parts] = command.trim().split(" ");
    await run(join("node_modules", ".bin", name), parts);
  }
}

function run(program: string, parts: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parts, {
      env: buildEnvironment(),
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new BuildTroubleError(`生成页面没有成功，请先执行 npm ci。\n${output}`)),
    );
  });
}
