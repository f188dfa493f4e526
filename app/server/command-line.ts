/** How a program that serves ends: with a sentence for known trouble, and tidily on Ctrl+C. */
import type { RunningServer } from "./running-server.ts";

const knownTrouble = new Set([
  "SettingsError",
  "PortTroubleError",
  "DatabaseTroubleError",
  "BuildTroubleError",
  "FontFileError",
]);

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs the program; known trouble is one sentence on stderr and exit code 1, anything else keeps its trace. */
export async function runProgram(start: () => Promise<RunningServer>): Promise<void> {
  let running: RunningServer | undefined;
  const stop = (): void => {
    // Not started yet: whatever is at work for it ends with it.
    if (!running) process.exit(1);
    say("正在停止……");
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  try {
    running = await start();
  } catch (error) {
    const known = error instanceof Error && knownTrouble.has(error.name);
    process.stderr.write(`${known ? `启动失败：${error.message}` : String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  }
}
