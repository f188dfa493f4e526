import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Null = since ever, and to this day.
  await db.schema.alterTable("units").addColumn("since", "text").execute();
  await db.schema.alterTable("units").addColumn("abolished_on", "text").execute();
  await db.schema.alterTable("units").addColumn("contact_name", "text").execute();
  await db.schema.alterTable("units").addColumn("contact_phone", "text").execute();

  await db.schema
    .createTable("unit_places")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("parent_id", "text", (column) => column.references("units.id"))
    .addColumn("valid_from", "text")
    .addColumn("valid_to", "text")
    .execute();
  await db.schema.createIndex("unit_places_unit").on("unit_places").column("unit_id").execute();
  // A unit had one place so far; its own id is free as that place's key.
  await sql`insert into unit_places (id, unit_id, parent_id, valid_from, valid_to)
    select id, id, parent_id, null, null from units`.execute(db);

  await db.schema
    .createTable("unit_successions")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("predecessor_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("successor_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("from_day", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("unit_successions_once", ["predecessor_id", "successor_id"])
    .execute();
  await db.schema.createIndex("unit_successions_successor").on("unit_successions").column("successor_id").execute();
}
