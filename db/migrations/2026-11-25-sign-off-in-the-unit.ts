import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sign_off_settings")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("steps", "integer", (column) => column.notNull())
    .addColumn("filler_signs", "integer", (column) => column.notNull().check(sql`filler_signs in (0, 1)`))
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("sign_off_settings_numbered_within_unit", ["unit_id", "version"])
    .execute();
  await db.schema
    .createTable("sign_offs")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("passage", "integer", (column) => column.notNull())
    .addColumn("step", "integer", (column) => column.notNull())
    .addColumn("steps", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("revision_id", "text", (column) => column.references("revisions.id"))
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("sign_offs_in_sequence_within_report", ["report_id", "sequence"])
    .execute();
}
