import { openDatabase } from "./client.ts";
import { migrateToLatest } from "./migrate-to-latest.ts";
import { readDatabaseSettings } from "./settings.ts";

try {
  const db = await openDatabase(readDatabaseSettings());
  try {
    const done = await migrateToLatest(db);
    console.log(done.length > 0 ? `数据库已升级：${done.join("、")}。` : "数据库已是最新，无需升级。");
  } finally {
    await db.destroy();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
