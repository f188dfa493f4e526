import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // The unique column becomes a key: the year, or minus the year for its rehearsal. So a year has at most one of each.
  await db.schema.alterTable("rounds").renameColumn("year", "one_per_year").execute();
  await db.schema
    .alterTable("rounds")
    .addColumn("year", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update rounds set year = one_per_year`.execute(db);
  await db.schema
    .alterTable("rounds")
    .addColumn("is_rehearsal", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("rounds")
    .addColumn("asks_all", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable("rounds").addColumn("hand_in_until", "text").execute();
  await db.schema.alterTable("rounds").addColumn("publish_by", "text").execute();

  await db.schema
    .createTable("round_steps")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("round_id", "text", (column) => column.notNull().references("rounds.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("unit_id", "text", (column) => column.references("units.id"))
    .addColumn("day", "text")
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("round_steps_in_sequence_within_round", ["round_id", "sequence"])
    .execute();
  await db.schema.createIndex("round_steps_unit").on("round_steps").columns(["unit_id", "round_id"]).execute();
}
