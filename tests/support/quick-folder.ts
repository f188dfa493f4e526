import { mkdtemp, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system in memory that Linux machines have. */
const inMemory = "/dev/shm";
/** More than the stores of a whole run need at any moment. */
const enoughBytes = 3e9;

/**
 * A new folder for databases, which make and drop thousands of small files: in memory where the machine has room for
 * them there, else where temporary files go. The caller removes it.
 */
export async function quickFolder(prefix: string): Promise<string> {
  return mkdtemp(join((await isRoomy(inMemory)) ? inMemory : tmpdir(), prefix));
}

async function isRoomy(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= enoughBytes;
  } catch {
    return false;
  }
}
