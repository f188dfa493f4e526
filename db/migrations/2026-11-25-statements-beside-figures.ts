import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("figure_corrections")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("figure", "text", (column) => column.notNull())
    // Figures may have twelve digits.
    .addColumn("before", "text")
    .addColumn("after", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("figure_corrections_in_sequence_within_report", ["report_id", "sequence"])
    .execute();
  await db.schema
    .createTable("zero_declarations")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    // Null = withdrawn.
    .addColumn("sources", "text")
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("zero_declarations_in_sequence_within_report", ["report_id", "sequence"])
    .execute();
  // Null = handed in before statements were kept.
  await db.schema.alterTable("revisions").addColumn("statements", "text").execute();
}
