import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("rule_settings")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("round_id", "text", (column) => column.notNull().references("rounds.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("rule_settings_numbered_within_round", ["round_id", "version"])
    .execute();
  // Null = handed in before this was kept.
  await db.schema.alterTable("revisions").addColumn("judged", "text").execute();
}
