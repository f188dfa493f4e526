import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("units")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("parent_id", "text", (column) => column.references("units.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("group_name", "text")
    .addColumn("is_government", "integer", (column) => column.notNull().check(sql`is_government in (0, 1)`))
    .addColumn("reports", "integer", (column) => column.notNull().check(sql`reports in (0, 1)`))
    .addColumn("sort_order", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("units_parent").on("units").column("parent_id").execute();

  await db.schema
    .createTable("unit_names")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("valid_from", "text")
    .addColumn("valid_to", "text")
    .execute();
  await db.schema.createIndex("unit_names_unit").on("unit_names").column("unit_id").execute();
  await db.schema.createIndex("unit_names_name").on("unit_names").column("name").execute();

  await db.schema
    .createTable("accounts")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("login", "text", (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("password_hash", "text", (column) => column.notNull())
    .addColumn("disabled_at", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("account_grants")
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("role", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("account_grants_key", ["account_id", "unit_id", "role"])
    .execute();
  await db.schema.createIndex("account_grants_unit").on("account_grants").column("unit_id").execute();

  await db.schema
    .createTable("sessions")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("last_seen_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("revoked_at", "text")
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("agent", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sessions_account").on("sessions").column("account_id").execute();
  await db.schema.createIndex("sessions_expiry").on("sessions").column("expires_at").execute();

  await db.schema
    .createTable("rounds")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("year", "integer", (column) => column.notNull().unique())
    .addColumn("format_id", "text", (column) => column.notNull())
    .addColumn("due_on", "text", (column) => column.notNull())
    .addColumn("opened_at", "text", (column) => column.notNull())
    .addColumn("opened_by", "text", (column) => column.references("accounts.id"))
    .execute();

  await db.schema
    .createTable("reports")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("round_id", "text", (column) => column.notNull().references("rounds.id"))
    .addColumn("unit_id", "text", (column) => column.notNull().references("units.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("figures", "text", (column) => column.notNull())
    .addColumn("unread", "text", (column) => column.notNull())
    .addColumn("narrative", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .addColumn("updated_by", "text", (column) => column.references("accounts.id"))
    .addUniqueConstraint("reports_one_per_round_and_unit", ["round_id", "unit_id"])
    .execute();
  await db.schema.createIndex("reports_unit").on("reports").column("unit_id").execute();

  await db.schema
    .createTable("report_changes")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("field", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addColumn("account_id", "text", (column) => column.references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("report_changes_one_per_field_and_save", ["report_id", "version", "field"])
    .execute();

  await db.schema
    .createTable("explanations")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("finding_key", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("explanations_report")
    .on("explanations")
    .columns(["report_id", "finding_key", "sequence"])
    .execute();

  await db.schema
    .createTable("revisions")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("unit_name", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("format_id", "text", (column) => column.notNull())
    .addColumn("figures", "text", (column) => column.notNull())
    .addColumn("unread", "text", (column) => column.notNull())
    .addColumn("narrative", "text", (column) => column.notNull())
    .addColumn("explanations", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.notNull().references("accounts.id"))
    .addUniqueConstraint("revisions_numbered_within_report", ["report_id", "number"])
    .execute();

  await db.schema
    .createTable("events")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("move", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("remark", "text")
    .addColumn("revision_id", "text", (column) => column.references("revisions.id"))
    .addUniqueConstraint("events_in_sequence_within_report", ["report_id", "sequence"])
    .execute();
}
