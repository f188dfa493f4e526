import { Kysely, sql } from "kysely";
import type { DatabaseTroubleError } from "./database-trouble.ts";
import { postgresDialect, postgresTrouble } from "./dialects/postgres.ts";
import { sqliteDialect, sqliteTrouble } from "./dialects/sqlite.ts";
import { refuseNewerDatabase } from "./newer-database.ts";
import type { Database } from "./schema/database.ts";
import type { DatabaseSettings } from "./settings.ts";

/** A database or a transaction on it: every query takes either. */
export type Db = Kysely<Database>;

/**
 * Opens the store and makes sure it answers. The caller ends it with `db.destroy()`.
 * @throws DatabaseTroubleError when it cannot be reached or written, is not a database, or is newer than the program
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Db> {
  const db = new Kysely<Database>({
    dialect: settings.engine === "sqlite" ? sqliteDialect(settings.file) : postgresDialect(settings.url),
  });
  try {
    await sql`select 1`.execute(db);
    await refuseNewerDatabase(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw databaseTrouble(error) ?? error;
  }
}

/** What went wrong with the store, as a sentence (disk full, connection lost …); undefined for any other error. */
export function databaseTrouble(error: unknown): DatabaseTroubleError | undefined {
  return sqliteTrouble(error) ?? postgresTrouble(error);
}
