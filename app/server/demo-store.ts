/**
 * The demonstration's store: made beside its place and moved there when whole. Services open transactions of their own, so
 * it cannot be filled in one; a start killed at any moment must still leave nothing that could be served.
 */
import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { databaseTrouble, openDatabase, type Db } from "#db/client.ts";
import { DatabaseTroubleError } from "#db/database-trouble.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { NewerDatabaseError } from "#db/newer-database.ts";
import { isWholeDemo, ownerOf, wasUsed } from "#db/seed/demo-store.ts";
import { storeIn } from "#db/settings.ts";

/** Begins the name of the folder a store is made in; the number of the program at it follows. */
const making = "being-made-";

export interface DemoStore {
  /** Where the demonstration keeps its data; made when it is not there. */
  readonly folder: string;
  /** Fills an empty, migrated store. */
  fill(db: Db): Promise<void>;
  say(line: string): void;
}

/**
 * Sees to it that a whole store stands in the folder. One that stands there is kept, unless it is not whole and nobody
 * ever logged in to it; what a start that was broken off left beside it is removed.
 * @throws DatabaseTroubleError when the store is not the demonstration's, or does not fit this version of the program
 */
export async function settleDemoStore({ folder, fill, say }: DemoStore): Promise<void> {
  const leftBehind = await removeLeftBehind(folder);
  const { file } = storeIn(folder);
  const found = existsSync(file) ? await judge(folder) : "none";
  if (found === "whole") return;
  if (found === "used") {
    say(
      `演示数据：没有放完，或是较早版本放入的；有人登录过，保留不动。要看完整的演示，停止后删除文件夹“${folder}”再启动。`,
    );
    return;
  }
  if (found === "unused") await removeStore(file);
  if (leftBehind > 0 || found === "unused")
    say("演示数据：上次没有放完（中途停止），已删除没放完的部分，现在从头放入。");
  await make(folder, fill);
}

/** What stands in the place, brought up to date. */
async function judge(folder: string): Promise<"whole" | "used" | "unused"> {
  const db = await openDatabase(storeIn(folder)).catch((error: unknown) => {
    throw error instanceof NewerDatabaseError ? misfit(folder, error) : error;
  });
  try {
    const owner = await ownerOf(db);
    if (owner === "nobody") return "unused";
    if (owner === "other") {
      throw new DatabaseTroubleError(
        `文件夹“${folder}”里的数据不是演示数据，没有改动。请把它移到别处，或用 NIANBAO_DATA 另指一个文件夹来演示。`,
      );
    }
    await migrateToLatest(db).catch((error: unknown) => {
      throw databaseTrouble((error as Error).cause) ?? misfit(folder, error);
    });
    if (await isWholeDemo(db)) return "whole";
    return (await wasUsed(db)) ? "used" : "unused";
  } finally {
    await db.destroy();
  }
}

function misfit(folder: string, cause: unknown): DatabaseTroubleError {
  return new DatabaseTroubleError(
    `文件夹“${folder}”里的演示数据是另一个版本的程序放入的，与本版本不合，其中内容没有改动。不要了，就删除这个文件夹再启动，会重新放入；还要，就先把它改名或移走。`,
    { cause },
  );
}

async function make(folder: string, fill: DemoStore["fill"]): Promise<void> {
  const beside = join(folder, `${making}${process.pid}`);
  const { file } = storeIn(folder);
  try {
    const db = await openDatabase(storeIn(beside));
    try {
      await migrateToLatest(db);
      await fill(db);
    } finally {
      await db.destroy();
    }
    // Another start may have been quicker, and people may be at work in its store.
    if (existsSync(file)) return;
    // The log of a store whose file is gone would be played into this one.
    await removeStore(file);
    await rename(storeIn(beside).file, file);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function removeStore(file: string): Promise<void> {
  for (const end of ["", "-wal", "-shm"]) await rm(`${file}${end}`, { force: true });
}

/** @returns how many starts that were broken off had left something */
async function removeLeftBehind(folder: string): Promise<number> {
  // Where there is no folder nothing is left; what is wrong with one is told when the store is opened.
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(making) && !isAtWork(Number(name.slice(making.length))));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
  return left.length;
}

/** Whether another program with this number runs; ours has only begun, what bears its number is of an earlier one. */
function isAtWork(program: number): boolean {
  if (program === process.pid || !Number.isSafeInteger(program) || program <= 0) return false;
  try {
    process.kill(program, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
