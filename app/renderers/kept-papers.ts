import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDocx } from "./docx/write-docx.ts";
import type { Outline } from "./outline.ts";
import type { PrintPool } from "./pdf/print-pool.ts";

/** Papers made before, kept as files: the same outline, date and look is not set twice. */
export interface KeptPapers {
  /** As PDF. @throws what `PrintPool.print` throws */
  paper(outline: Outline, date: string): Promise<Uint8Array>;
  /** As a Word file. */
  word(outline: Outline, date: string): Promise<Uint8Array>;
}

/** A paper nobody asked for in this time is thrown away; it can always be printed again. */
const keptFor = 400 * 86_400_000;

/**
 * @param folder made when it is not there; a folder that cannot be written to costs speed, not papers
 * @param look changes when the same outline would come out otherwise: program and fonts
 */
export function keepPapers(folder: string, look: string, printer: Pick<PrintPool, "print">): KeptPapers {
  const kept = async (ending: string, outline: Outline, date: string, make: () => Promise<Uint8Array>) => {
    const mark = createHash("sha256")
      .update(JSON.stringify([look, date, outline]))
      .digest("hex");
    const file = join(folder, `${mark}.${ending}`);
    const found = await readFile(file).catch(() => undefined);
    if (found) {
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return found;
    }
    const bytes = await make();
    await keep(folder, file, bytes).catch(() => undefined);
    return bytes;
  };
  return {
    paper: (outline, date) => kept("pdf", outline, date, () => printer.print(outline, { date })),
    word: (outline, date) => kept("docx", outline, date, () => writeDocx(outline, { date })),
  };
}

/** Whole or not at all: another request may read the file the moment it has its name. */
async function keep(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${randomUUID()}.part`);
  await writeFile(draft, bytes);
  await rename(draft, file);
}

/** Throws away what nobody has asked for in more than a year, and halves left by a power cut. */
export async function clearKeptPapers(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    const used = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (used !== undefined && now.getTime() - used > keptFor) await rm(file, { force: true }).catch(() => undefined);
  }
}
