import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "#tests/architecture/source-tree.ts";

const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly trouble: string;
}

/** Runs the real command line as its own process, in the given folder. */
export function runCommand(folder: string, ...args: string[]): Promise<Ran> {
  const command = ["--import", loader, join(root, "app/commands/nianbao.ts"), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, encoding: "utf8" }, (error, out, trouble) => {
      const code = error ? Number(error.code ?? 99) : 0;
      resolve({ code, out, trouble });
    });
  });
}
