/** `npm run demo` as people start it, break it off and start it again. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { findUnit, insertUnit, updateUnit } from "#db/queries/units.ts";
import { government } from "#db/seed/units.ts";
import { storeIn } from "#db/settings.ts";
import { yearBeingReported } from "#report-schema/round-dates.ts";
import { boardLines, openBoardRound } from "#app/services/round-board.ts";
import { verifyAudit } from "#app/services/verify-audit.ts";
import { inStore } from "#tests/support/in-store.ts";
import { runStart, type Started } from "./run-start.ts";

async function demoFolder(): Promise<{ readonly folder: string; start(): Started }> {
  const data = await mkdtemp(join(tmpdir(), "nianbao-demo-"));
  const all: Started[] = [];
  onTestFinished(async () => {
    for (const one of all) one.process.kill("SIGKILL");
    await Promise.all(all.map(({ ended }) => ended));
    await rm(data, { recursive: true, force: true });
  });
  const start = (): Started => {
    const started = runStart({ NIANBAO_DATA: data }, "demo");
    all.push(started);
    return started;
  };
  return { folder: join(data, "demo"), start };
}

async function stop({ process, ended }: Started): Promise<void> {
  process.kill("SIGTERM");
  await ended;
}

it("a first start ended by kill -9 leaves nothing to be served; the next makes all of it anew, the one after keeps it", async () => {
  const { folder, start } = await demoFolder();
  const first = start();
  await first.says(/两个年度的年报/u);
  first.process.kill("SIGKILL");
  expect(await first.ended).toBe("SIGKILL");
  expect(await readdir(folder)).toEqual([`being-made-${first.process.pid}`]);

  const second = start();
  const said = await second.says(/停止请按/u);
  expect(said).toContain("上次没有放完（中途停止），已删除没放完的部分，现在从头放入。");
  expect(said).toContain("quzhengfu");
  expect(said).toContain(`数据在文件夹“${folder}”`);
  await stop(second);
  const year = yearBeingReported(new Date());
  await inStore(storeIn(folder), async (db) => {
    for (const [of, begun] of [
      [year - 1, 44],
      [year, 20],
    ] as const) {
      const lines = await boardLines(db, new Date(), ["yanshi"], await openBoardRound(db, String(of)));
      expect(lines.filter(({ report }) => report).length, String(of)).toBe(begun);
    }
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
    await updateUnit(db, { ...(await findUnit(db, "guxian"))!, groupName: "试填时改的" });
  });
  expect((await readdir(folder)).filter((name) => name.startsWith("being-made"))).toEqual([]);

  const third = start();
  expect(await third.says(/停止请按/u)).not.toContain("放入");
  await stop(third);
  expect(await inStore(storeIn(folder), (db) => findUnit(db, "guxian"))).toMatchObject({ groupName: "试填时改的" });
});

it("data of a version that went another way are told of in one sentence, with code 1", async () => {
  const { folder, start } = await demoFolder();
  await inStore(storeIn(folder), async (db) => {
    await migrateToLatest(db);
    await insertUnit(db, { ...government, parentId: null, sortOrder: 0, createdAt: new Date().toISOString() });
    // As if a migration of an earlier day had come in since.
    await sql`delete from kysely_migration where name = '2026-11-25-units-over-time'`.execute(db);
  });
  const started = start();
  expect(await started.ended).toBe(1);
  expect(started.said.trouble).toBe(
    `启动失败：文件夹“${folder}”里的演示数据是另一个版本的程序放入的，与本版本不合，其中内容没有改动。不要了，就删除这个文件夹再启动，会重新放入；还要，就先把它改名或移走。\n`,
  );
});
