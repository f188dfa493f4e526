import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("waiver_steps")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("rule", "text", (column) => column.notNull())
    .addColumn("finding_key", "text", (column) => column.notNull())
    .addColumn("sentence", "text", (column) => column.notNull())
    .addColumn("unit_name", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("valid_until", "text")
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("waiver_steps_in_sequence_within_report", ["report_id", "sequence"])
    .execute();
  // Null = the person was not asked for one.
  await db.schema.alterTable("explanations").addColumn("kind", "text").execute();
}
