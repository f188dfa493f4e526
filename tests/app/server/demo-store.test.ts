/** Whichever store is found where the demonstration keeps its own: kept, made anew, or refused untouched. */
import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import type { Db } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { findAccountByLogin } from "#db/queries/accounts.ts";
import { listUnits } from "#db/queries/units.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { storeIn } from "#db/settings.ts";
import { fillDemo } from "#app/server/demo-data.ts";
import { settleDemoStore } from "#app/server/demo-store.ts";
import { inStore } from "#tests/support/in-store.ts";
import { layOutRegion } from "#tests/support/region.ts";
import { openSession } from "#tests/support/sessions.ts";

let place: string;
/** A whole demonstration, copied for each test. */
let whole: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "nianbao-demo-store-"));
  whole = storeIn(join(place, "whole")).file;
  await settle(join(place, "whole"), (db) => fillDemo(db, new Date("2026-11-26T02:00:00.000Z"), () => {}));
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** @returns what was said */
async function settle(folder: string, fill: (db: Db) => Promise<unknown> = halfFill): Promise<string> {
  let said = "";
  await settleDemoStore({
    folder,
    fill: async (db) => void (await fill(db)),
    say: (line) => (said += line),
  });
  return said;
}

const noPassword = (): Promise<string> => Promise.resolve("没有密码");

/** What a start of an earlier version that was broken off had put in. */
function halfFill(db: Db): Promise<unknown> {
  const currentRound = { year: 2026, formatId: formatForYear(2026).id, dueOn: "2027-01-31" };
  return seedDemo(db, { now: "2026-11-26T02:00:00.000Z", currentRound, hashPassword: noPassword });
}

/** A folder with a store in it. */
async function folderWith(fill: (db: Db) => Promise<unknown>, isWhole = false): Promise<string> {
  const folder = await mkdtemp(join(place, "one-"));
  if (isWhole) await copyFile(whole, storeIn(folder).file);
  await inStore(storeIn(folder), async (db) => {
    await migrateToLatest(db);
    await fill(db);
  });
  return folder;
}

function look<T>(folder: string, at: (db: Db) => Promise<T>): Promise<T> {
  return inStore(storeIn(folder), at);
}

const mark = (db: Db): Promise<unknown> => sql`update units set group_name = '改过的' where id = 'guxian'`.execute(db);
async function isMarked(folder: string): Promise<boolean> {
  const units = await look(folder, listUnits);
  return units.some(({ groupName }) => groupName === "改过的");
}

const anew = "演示数据：上次没有放完（中途停止），已删除没放完的部分，现在从头放入。";

it("a whole store is kept as it is, used or not, and nothing is said", async () => {
  const folder = await folderWith(mark, true);
  expect(await settle(folder)).toBe("");
  expect(await isMarked(folder)).toBe(true);
});

it("a store an earlier version left half-made is made anew while nobody has logged in to it", async () => {
  const folder = await folderWith(async (db) => {
    await halfFill(db);
    await mark(db);
  });
  expect(await settle(folder)).toBe(anew);
  expect(await isMarked(folder)).toBe(false);
  expect(await readdir(folder)).toEqual(["nianbao.sqlite"]);
});

it("once somebody has logged in it is kept, and it is said how to have a whole one", async () => {
  const folder = await folderWith(async (db) => {
    await halfFill(db);
    await mark(db);
    await openSession(db, (await findAccountByLogin(db, "gonganju"))!.accountId, new Date());
  });
  expect(await settle(folder)).toMatch(/有人登录过，保留不动。要看完整的演示，停止后删除文件夹“.*”再启动。$/u);
  expect(await isMarked(folder)).toBe(true);
});

it("a store without anything in it, or a log whose store is gone, is no hindrance", async () => {
  const empty = await folderWith(() => Promise.resolve());
  expect(await settle(empty)).toBe(anew);
  expect(await look(empty, listUnits)).toHaveLength(46);

  const folder = await mkdtemp(join(place, "log-"));
  await writeFile(`${storeIn(folder).file}-wal`, "残留");
  expect(await settle(folder)).toBe("");
  expect(await look(folder, listUnits)).toHaveLength(46);
});

it("what is no demonstration is refused and stays as it was, brought up to date neither", async () => {
  const office = await folderWith((db) => layOutRegion(db));
  const strange = await mkdtemp(join(place, "strange-"));
  await look(strange, (db) => sql`create table letters (id text)`.execute(db));
  for (const folder of [office, strange]) {
    const before = await readFile(storeIn(folder).file);
    const trouble = {
      name: "DatabaseTroubleError",
      message: expect.stringContaining("不是演示数据，没有改动") as string,
    };
    await expect(settle(folder)).rejects.toMatchObject(trouble);
    expect((await readFile(storeIn(folder).file)).equals(before)).toBe(true);
  }
});

it("a store of a later version, or of one that went another way, is told of and keeps what is in it", async () => {
  const entered = sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-later', '2099')`;
  const missing = sql`delete from kysely_migration where name = '2026-11-25-units-over-time'`;
  for (const change of [entered, missing]) {
    const folder = await folderWith(async (db) => {
      await mark(db);
      await change.execute(db);
    }, true);
    await expect(settle(folder)).rejects.toMatchObject({
      name: "DatabaseTroubleError",
      message: expect.stringMatching(/与本版本不合.*没有改动。.*删除/u) as string,
    });
    const file = new SqliteFile(storeIn(folder).file);
    onTestFinished(() => void file.close());
    expect(file.prepare("select group_name from units where id = 'guxian'").pluck().get()).toBe("改过的");
    expect(file.prepare("select count(*) from revisions").pluck().get()).toBeGreaterThan(20);
  }
});

it("filling that fails leaves nothing behind; what another start is still making is left to it", async () => {
  const folder = await mkdtemp(join(place, "fails-"));
  await expect(settle(folder, () => Promise.reject(new Error("放不进去")))).rejects.toThrow("放不进去");
  expect(await readdir(folder)).toEqual([]);

  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => void other.kill("SIGKILL"));
  await mkdir(join(folder, `being-made-${other.pid}`));
  // Beyond the largest process number of any system.
  await mkdir(join(folder, "being-made-2147483646"));
  expect(await settle(folder)).toBe(anew);
  expect((await readdir(folder)).toSorted()).toEqual([`being-made-${other.pid}`, "nianbao.sqlite"]);
});

it("where another start was quicker its store stands", async () => {
  const folder = await mkdtemp(join(place, "quicker-"));
  await settle(folder, async (db) => {
    await halfFill(db);
    await look(folder, async (quicker) => {
      await migrateToLatest(quicker);
      await halfFill(quicker);
      await mark(quicker);
    });
  });
  expect(await isMarked(folder)).toBe(true);
  expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringMatching(/^being-made/u)]));
});
