import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("log_in_tries")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    // Null = of no one name.
    .addColumn("login", "text")
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("until", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("log_in_tries_login").on("log_in_tries").column("login").execute();

  await db.schema
    .createTable("past_passwords")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("password_hash", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("past_passwords_account").on("past_passwords").columns(["account_id", "at"]).execute();

  await db.schema
    .createTable("two_step_secrets")
    .addColumn("account_id", "text", (column) => column.primaryKey().notNull().references("accounts.id"))
    .addColumn("secret", "text", (column) => column.notNull())
    // Null = the person has not yet proved to hold it.
    .addColumn("confirmed_at", "text")
    .addColumn("last_step", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("recovery_codes")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("code_hash", "text", (column) => column.notNull())
    .addColumn("used_at", "text")
    .execute();
  await db.schema.createIndex("recovery_codes_account").on("recovery_codes").column("account_id").execute();

  await db.schema
    .createTable("settings")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("accounts.id"))
    .execute();

  // Null = open for everything.
  await db.schema.alterTable("sessions").addColumn("stage", "text").execute();
}
