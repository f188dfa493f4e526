import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // The browser's own id of a change, by which the same change sent again is known; null where none was given.
  await db.schema.alterTable("score_cell_changes").addColumn("change_id", "text").execute();
}
