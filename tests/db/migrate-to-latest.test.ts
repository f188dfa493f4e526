import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import { migrations } from "#db/migrations.ts";
import { emptyPlace, engines } from "#tests/support/databases.ts";

test("migrations are listed in order of their dates", () => {
  expect(Object.keys(migrations)).toEqual(Object.keys(migrations).toSorted());
});

describe.each(engines)("migrating（$name）", (engine) => {
  test("the first time runs every migration, the second time none", async () => {
    const db = await openDatabase(await emptyPlace(engine));
    expect(await migrateToLatest(db)).toEqual(Object.keys(migrations));
    expect(await migrateToLatest(db)).toEqual([]);
    await db.destroy();
  });
});
