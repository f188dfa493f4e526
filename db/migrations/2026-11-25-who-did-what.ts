import type { Kysely } from "kysely";

export async function up(db: Kysely<{ audit_head: { id: number; sequence: number; hash: string } }>): Promise<void> {
  await db.schema
    .createTable("audit_entries")
    .addColumn("sequence", "integer", (column) => column.primaryKey().notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("account_id", "text")
    .addColumn("who", "text", (column) => column.notNull())
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("unit_id", "text")
    .addColumn("report_id", "text")
    .addColumn("what", "text", (column) => column.notNull())
    .addColumn("previous_hash", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("audit_entries_at").on("audit_entries").columns(["at", "sequence"]).execute();
  await db.schema.createIndex("audit_entries_unit").on("audit_entries").columns(["unit_id", "sequence"]).execute();
  await db.schema.createIndex("audit_entries_kind").on("audit_entries").columns(["kind", "sequence"]).execute();
  await db.schema
    .createIndex("audit_entries_account")
    .on("audit_entries")
    .columns(["account_id", "sequence"])
    .execute();

  // One row: the end of the chain, held while a line is added, and the witness when lines at the end are gone.
  await db.schema
    .createTable("audit_head")
    .addColumn("id", "integer", (column) => column.primaryKey().notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await db
    .insertInto("audit_head")
    .values({ id: 1, sequence: 0, hash: "0".repeat(64) })
    .execute();
}
