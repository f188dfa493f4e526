import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

/** The reading process as the server starts it. */
export const readingProgram = resolve("build/node/reading-process.js");

/** How long a test waits for what has to come; nothing is said of when it does. */
export const eventually = { timeout: 90_000 };

export function urlOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

/** Whether a process with this number is there. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A folder for programs of a test, removed with it. */
export function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-apart-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  return folder;
}

/**
 * The reading process, which writes its number down whenever it is given a file. @param more what it does then besides
 * @returns its file, and the numbers written
 */
export function toldProcess(more = ""): { readonly program: string; asked(): number[] } {
  const folder = programFolder();
  const [program, list] = [join(folder, "told.js"), join(folder, "asked")];
  writeFileSync(list, "");
  writeFileSync(
    program,
    `import { appendFileSync } from "node:fs";
    await import(${JSON.stringify(urlOf(readingProgram))});
    process.on("message", () => {
      appendFileSync(${JSON.stringify(list)}, process.pid + "\\n");
      ${more}
    });`,
  );
  return { program, asked: () => readFileSync(list, "utf8").trim().split("\n").filter(Boolean).map(Number) };
}
