import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Null = before and after are the whole values; else only the piece that was replaced, beginning here.
  await db.schema.alterTable("report_changes").addColumn("starts_at", "integer").execute();
}
