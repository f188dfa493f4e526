import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#tests/architecture/source-tree.ts";

/** What `npm start` and `npm run demo` run, without npm around it. */
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Readonly<Record<"start" | "demo", string>>;
};

export interface Started {
  readonly process: ChildProcess;
  /** What it has said so far. */
  readonly said: { out: string; trouble: string };
  /** Waits until it says something like this, or ends. */
  says(words: RegExp): Promise<string>;
  /** How it ended: exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

/** Starts the program as `npm start` does, with these settings and no others of its own. */
export function runStart(settings: Readonly<Record<string, string>>, script: "start" | "demo" = "start"): Started {
  const { VITEST: _vitest, NODE_ENV: _mode, DATABASE_URL: _url, ...rest } = process.env;
  const child = spawn(process.execPath, scripts[script].split(" ").slice(1), {
    cwd: root,
    env: { ...rest, PORT: "0", ...settings } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", trouble: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.trouble += text));
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "?"));
  });
  const says = (words: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (words.test(said.out)) resolve(said.out);
      };
      child.stdout.on("data", look);
      void ended.then(() => resolve(`${said.out}${said.trouble}`));
      look();
    });
  return { process: child, said, says, ended };
}
