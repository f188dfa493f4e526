import { randomUUID } from "node:crypto";
import { rename, stat, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileTroubleError } from "./text-file.ts";

/**
 * Writes a file whole or not at all: beside its place first, then moved over it.
 * @throws FileTroubleError when the place cannot be written to, or is the input itself
 */
export async function writeWhole(path: string, bytes: Uint8Array | string, input: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new FileTroubleError(`“${path}”是文件夹，请在 -o 后面写出文件名。`);
  const given = await stat(input);
  if (there && there.ino === given.ino && there.dev === given.dev) {
    throw new FileTroubleError(`“${path}”就是读入的文件，不能覆盖，请在 -o 后面换一个文件名。`);
  }
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT" || code === "ENOTDIR" ? "所在的文件夹不存在，请先建好" : `写不进去（${code ?? message}）`;
    throw new FileTroubleError(`“${path}”${why}。`, { cause: error });
  }
}
