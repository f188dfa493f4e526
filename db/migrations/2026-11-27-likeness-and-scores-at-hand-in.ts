import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Null = handed in before this was kept.
  await db.schema.alterTable("revisions").addColumn("likeness", "text").execute();
  // Null = no government's report, or handed in before this was kept.
  await db.schema.alterTable("revisions").addColumn("scores", "text").execute();
}
