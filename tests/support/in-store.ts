import { openDatabase, type Db } from "#db/client.ts";
import type { DatabaseSettings } from "#db/settings.ts";

/** Opens a store for one piece of work, and closes it again. */
export async function inStore<T>(settings: DatabaseSettings, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openDatabase(settings);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
