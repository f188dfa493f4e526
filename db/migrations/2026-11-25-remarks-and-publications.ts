import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("remarks")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("event_sequence", "integer", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("before", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("remarks_in_sequence_within_report", ["report_id", "sequence"])
    .execute();
  await db.schema
    .createTable("remark_steps")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("remark_id", "text", (column) => column.notNull().references("remarks.id"))
    .addColumn("event_sequence", "integer", (column) => column.notNull())
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("answer", "text")
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("remark_steps_in_sequence_within_report", ["report_id", "sequence"])
    .execute();
  await db.schema
    .createTable("review_returns")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("event_sequence", "integer", (column) => column.notNull())
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("resubmit_by", "text")
    .addColumn("office_name", "text", (column) => column.notNull())
    .addUniqueConstraint("review_returns_one_per_event", ["report_id", "event_sequence"])
    .execute();
  await db.schema
    .createTable("review_claims")
    .addColumn("report_id", "text", (column) => column.primaryKey().notNull().references("reports.id"))
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("since", "text", (column) => column.notNull())
    .addColumn("renewed_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("publications")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("report_id", "text", (column) => column.notNull().references("reports.id"))
    .addColumn("event_sequence", "integer", (column) => column.notNull())
    .addColumn("revision_id", "text", (column) => column.notNull().references("revisions.id"))
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("published_on", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.notNull().references("accounts.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addUniqueConstraint("publications_one_per_event", ["report_id", "event_sequence"])
    .execute();
}
