import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the rules say of a report as it stands, counted once; a report without a row, or with another version, waits.
  await db.schema
    .createTable("report_counts")
    .addColumn("report_id", "text", (column) => column.primaryKey().notNull().references("reports.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("block", "integer", (column) => column.notNull())
    .addColumn("explain", "integer", (column) => column.notNull())
    .addColumn("note", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  // The board reads, of every report of a round, which moves were made and when; never the remarks beside them.
  await db.schema.createIndex("events_moves").on("events").columns(["report_id", "move", "at", "sequence"]).execute();
  await db.schema.createIndex("unit_names_kind").on("unit_names").columns(["kind", "unit_id"]).execute();
}
