import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("score_sheets")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("region_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("scheme_id", "text", (column) => column.notNull())
    // The scheme itself as it was when the sheet was laid out: later versions do not reach back.
    .addColumn("scheme", "text", (column) => column.notNull())
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    .addColumn("bulletin", "text", (column) => column.notNull())
    .addColumn("appeal_until", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.references("accounts.id"))
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.references("accounts.id"))
    .addUniqueConstraint("one_sheet_a_period", ["region_id", "scheme_id", "period"])
    .execute();
  await db.schema
    .createTable("score_steps")
    .addColumn("sheet_id", "text", (column) => column.notNull().references("score_sheets.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    // The cells as issued or corrected; null where nothing was issued.
    .addColumn("content", "text")
    .addColumn("account_id", "text", (column) => column.references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("score_steps_in_sequence", ["sheet_id", "sequence"])
    .execute();
  await db.schema
    .createTable("score_cell_changes")
    .addColumn("sheet_id", "text", (column) => column.notNull().references("score_sheets.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("unit_id", "text", (column) => column.notNull())
    .addColumn("cell", "text", (column) => column.notNull())
    .addColumn("text_before", "text", (column) => column.notNull())
    .addColumn("text_after", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("one_change_a_cell_and_version", ["sheet_id", "version", "unit_id", "cell"])
    .execute();
  await db.schema
    .createTable("score_files")
    .addColumn("hash", "text", (column) => column.primaryKey().notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("base64", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("score_appeals")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("sheet_id", "text", (column) => column.notNull().references("score_sheets.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    // The step that raised it; its own id for that one.
    .addColumn("appeal_id", "text", (column) => column.notNull())
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("cell", "text", (column) => column.notNull())
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("score_appeals_in_sequence", ["sheet_id", "sequence"])
    .execute();
  await db.schema
    .createTable("score_evidence")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("sheet_id", "text", (column) => column.notNull().references("score_sheets.id"))
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("cell", "text", (column) => column.notNull())
    // Null where the office proves a deduction; else the appeal it belongs to.
    .addColumn("appeal_id", "text")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("file_hash", "text", (column) => column.references("score_files.hash"))
    .addColumn("media_type", "text")
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
}
