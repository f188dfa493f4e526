import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { migrations } from "#db/migrations.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { emptyPlace, engines } from "#tests/support/databases.ts";

const run = promisify(execFile);

/** What `npm run migrate` prints, in a process of its own. */
async function migrate(settings: DatabaseSettings): Promise<string> {
  const place =
    settings.engine === "postgres"
      ? { DATABASE_URL: settings.url }
      : { DATABASE_URL: "", NIANBAO_DATA: dirname(settings.file) };
  const { stdout } = await run(process.execPath, ["--import", "tsx", "db/migrate.ts"], {
    env: { ...process.env, ...place },
  });
  return stdout.trim();
}

describe.each(engines)("npm run migrate（$name）", (engine) => {
  test("in two processes at the same moment brings the database up once; the other finds it done", async () => {
    const settings = await emptyPlace(engine);
    const said = await Promise.all([migrate(settings), migrate(settings)]);
    expect(said.toSorted()).toEqual([
      `数据库已升级：${Object.keys(migrations).join("、")}。`,
      "数据库已是最新，无需升级。",
    ]);
  });
});

test("npm run migrate says what is wrong and fails when the database cannot be used", async () => {
  const failing = migrate({ engine: "sqlite", file: "/dev/null/nianbao.sqlite" });
  await expect(failing).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("不能写入") });
});
