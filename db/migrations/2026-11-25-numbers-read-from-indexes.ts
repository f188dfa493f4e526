import type { Kysely } from "kysely";

/** The board reads thousands of reports and events: what it asks of them stands in the indexes, texts are not touched. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("reports_progress")
    .on("reports")
    .columns(["round_id", "unit_id", "id", "version", "updated_at"])
    .execute();
  await db.schema.dropIndex("events_moves").execute();
  await db.schema
    .createIndex("events_progress")
    .on("events")
    .columns(["report_id", "sequence", "move", "state", "at"])
    .execute();
}
