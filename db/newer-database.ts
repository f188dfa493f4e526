import type { Kysely } from "kysely";
import { DatabaseTroubleError } from "./database-trouble.ts";
import { migrations } from "./migrations.ts";

/** A later version of the program has already changed the database. */
export class NewerDatabaseError extends DatabaseTroubleError {}

interface MigrationTable {
  kysely_migration: { name: string };
}

/** Names of the migrations this database has gone through, in order. */
export async function appliedMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const rows = await (db as unknown as Kysely<MigrationTable>)
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map((row) => row.name);
}

/** @throws NewerDatabaseError when a later version of the program has already changed this database */
export async function refuseNewerDatabase<T>(db: Kysely<T>): Promise<void> {
  const unknown = (await appliedMigrations(db)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length === 0) return;
  throw new NewerDatabaseError(
    `数据库比程序新：它已由较新的版本升级过（${unknown.join("、")}），本版本不认识，为免损坏数据不再打开。请改用较新的程序，或恢复升级前的备份。`,
  );
}
