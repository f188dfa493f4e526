import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("unit_mails")
    .addColumn("unit_id", "text", (column) => column.primaryKey().notNull().references("units.id"))
    .addColumn("email", "text", (column) => column.notNull())
    .execute();
  await db.schema.alterTable("accounts").addColumn("email", "text").execute();

  await db.schema
    .createTable("reminders")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("round_id", "text", (column) => column.notNull().references("rounds.id"))
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    // planned, or by hand with a number of its own.
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("recipients", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("tries", "integer", (column) => column.notNull())
    .addColumn("next_at", "text", (column) => column.notNull())
    .addColumn("sent_at", "text")
    .addColumn("trouble", "text", (column) => column.notNull())
    // Null = by the plan.
    .addColumn("account_id", "text", (column) => column.references("accounts.id"))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addUniqueConstraint("reminders_once_per_unit_kind_and_day", ["round_id", "unit_id", "kind", "day"])
    .execute();
  await db.schema.createIndex("reminders_waiting").on("reminders").columns(["state", "next_at"]).execute();
}
