import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { databaseTrouble, openDatabase } from "#db/client.ts";
import { DatabaseTroubleError } from "#db/database-trouble.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { emptyPlace, engines } from "#tests/support/databases.ts";

const [sqlite] = engines;

/** A file place on disk: its path. */
async function filePlace(): Promise<string> {
  const settings = await emptyPlace(sqlite!);
  if (settings.engine !== "sqlite") throw new Error("expected a file");
  return settings.file;
}

describe("opening the store", () => {
  test("a folder that is not there yet is made", async () => {
    const file = join(await filePlace(), "..", "a", "b", "nianbao.sqlite");
    const db = await openDatabase({ engine: "sqlite", file });
    await db.destroy();
    expect((await readFile(file)).length).toBeGreaterThanOrEqual(0);
  });

  test("a place that cannot be written to is refused with its path and the way out", async () => {
    const file = await filePlace();
    await writeFile(file, "");
    const below = join(file, "data", "nianbao.sqlite");
    const refusal = openDatabase({ engine: "sqlite", file: below });
    await expect(refusal).rejects.toThrow(DatabaseTroubleError);
    await expect(refusal).rejects.toThrow(/不能写入.*NIANBAO_DATA/);
    await expect(refusal).rejects.toThrow(below);
  });

  test("a file that is no database is refused and left as it was", async () => {
    const file = await filePlace();
    const letter = "关于报送年度报告的通知\n".repeat(100);
    await writeFile(file, letter);
    await expect(openDatabase({ engine: "sqlite", file })).rejects.toThrow(/不是数据库，或者已经损坏/);
    expect(await readFile(file, "utf8")).toBe(letter);
  });

  test("a server that does not answer is named as such, without the password", async () => {
    const refusal = openDatabase({ engine: "postgres", url: "postgres://nianbao:geheim@127.0.0.1:1/nianbao" });
    await expect(refusal).rejects.toThrow(DatabaseTroubleError);
    await expect(refusal).rejects.toThrow(/连不上 PostgreSQL/);
    await expect(refusal).rejects.not.toThrow(/geheim/);
  });

  test("a library that is not on the server is told apart from a server that is down", async () => {
    const settings = await emptyPlace(engines[1]!);
    if (settings.engine !== "postgres") throw new Error("expected a server");
    const url = new URL(settings.url);
    url.pathname = "/not_there";
    await expect(openDatabase({ engine: "postgres", url: url.href })).rejects.toThrow(/没有.*这个库/);
  });

  test("an error of our own is not taken for trouble with the store", () => {
    expect(databaseTrouble(new Error("对不上"))).toBeUndefined();
    expect(databaseTrouble("text")).toBeUndefined();
  });

  test("what was acknowledged survives a power cut: every commit is forced to disk", async () => {
    const db = await openDatabase({ engine: "sqlite", file: await filePlace() });
    const answers = await Promise.all([
      sql`pragma journal_mode`.execute(db),
      sql`pragma synchronous`.execute(db),
      sql`pragma foreign_keys`.execute(db),
    ]);
    expect(answers.map((answer) => answer.rows[0])).toEqual([
      { journal_mode: "wal" },
      { synchronous: 2 },
      { foreign_keys: 1 },
    ]);
    await db.destroy();
  });
});

describe.each(engines)("a database newer than the program（$name）", (engine) => {
  test("is refused at opening and at migrating, naming what is not known", async () => {
    const settings = await emptyPlace(engine);
    const db = await openDatabase(settings);
    await migrateToLatest(db);
    await sql`insert into kysely_migration (name, timestamp)
      values ('2099-01-01-later', '2099-01-01T00:00:00.000Z')`.execute(db);
    await expect(migrateToLatest(db)).rejects.toThrow(/数据库比程序新.*2099-01-01-later/);
    await db.destroy();
    await expect(openDatabase(settings)).rejects.toThrow(DatabaseTroubleError);
  });
});
