import { Migrator } from "kysely";
import type { Db } from "./client.ts";
import { guardHistory, liftHistoryGuard } from "./dialects/history-guard.ts";
import { migrations } from "./migrations.ts";
import { refuseNewerDatabase } from "./newer-database.ts";

/**
 * Brings the database to the state this program knows. Safe to repeat, also by several processes at once.
 * @returns names of the migrations that were run, none when it was up to date
 * @throws DatabaseTroubleError when the database is newer than the program
 * @throws Error naming the migration that failed; nothing of it remains in the database
 */
export async function migrateToLatest(db: Db): Promise<string[]> {
  await refuseNewerDatabase(db);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const known = await migrator.getMigrations();
  if (known.some((migration) => !migration.executedAt)) await liftHistoryGuard(db);

  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find((result) => result.status === "Error")?.migrationName;
    throw new Error(
      `数据库升级${failed ? `到“${failed}”这一步` : ""}失败，数据保持升级前的样子。请保留备份并联系维护人员。`,
      {
        cause: error,
      },
    );
  }
  await guardHistory(db);
  return results.filter((result) => result.status === "Success").map((result) => result.migrationName);
}
