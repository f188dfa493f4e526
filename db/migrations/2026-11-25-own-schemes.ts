import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("schemes")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("edit", "integer", (column) => column.notNull())
    .addColumn("content", "text", (column) => column.notNull())
    // Own or shipped: no key of this table.
    .addColumn("copied_from", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("frozen_at", "text")
    .execute();
}
