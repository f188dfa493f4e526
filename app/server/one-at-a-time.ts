import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

const waitMs = 200;
/** No work here takes longer; a file older than this was left by a machine that went down. */
const longestMs = 10 * 60_000;

/**
 * Does the work while no other program on this machine does work under the same file. Whoever comes second waits; the
 * file of a program that was killed is put aside.
 */
export async function oneAtATime(file: string, work: () => Promise<void>): Promise<void> {
  while (!(await take(file))) await wait(waitMs);
  try {
    await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (await isLeftBehind(file)) await rm(file, { force: true });
    return false;
  }
}

async function isLeftBehind(file: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > longestMs) return true;
    const owner = Number(await readFile(file, "utf8"));
    // Taken this moment, its number not yet written.
    if (owner === 0) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // Gone meanwhile is as good as free; a program of somebody else is not ours to judge.
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
