import { execFile } from "node:child_process";
import { join } from "node:path";
import { root } from "#tests/architecture/source-tree.ts";

/** As the package brings it. */
const program = join(root, "build/node/nianbao.js");

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly trouble: string;
}

/** Runs the real command line as its own process, in the given folder. */
export function runCommand(folder: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" }, (error, out, trouble) => {
      const code = error ? Number(error.code ?? 99) : 0;
      resolve({ code, out, trouble });
    });
  });
}
