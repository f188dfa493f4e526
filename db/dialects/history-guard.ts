import { type Kysely, PostgresAdapter, sql } from "kysely";

/** Rows of these tables are written once: what was handed in is never overwritten. */
const writtenOnce = [
  "revisions",
  "events",
  "report_changes",
  "explanations",
  "waiver_steps",
  "rule_settings",
  "audit_entries",
  "score_steps",
  "score_cell_changes",
  "score_appeals",
  "sign_off_settings",
  "sign_offs",
  "figure_corrections",
  "zero_declarations",
  "round_steps",
  "remarks",
  "remark_steps",
  "review_returns",
  "publications",
] as const;
const refused = "历史记录只能追加，不能修改或删除";

/** Makes the database itself refuse update and delete on the tables of history. May be repeated. */
export async function guardHistory<T>(db: Kysely<T>): Promise<void> {
  await db.transaction().execute((trx) => (isPostgres(trx) ? guardPostgres(trx) : guardSqlite(trx)));
}

/** Lifts the guard, so that a migration may reshape the tables of history. */
export async function liftHistoryGuard<T>(db: Kysely<T>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (isPostgres(trx)) {
      await lockGuard(trx);
      await sql`drop function if exists refuse_change_of_history cascade`.execute(trx);
      return;
    }
    for (const table of writtenOnce) {
      for (const change of ["update", "delete"]) {
        await sql`drop trigger if exists ${sql.ref(`${table}_refuse_${change}`)}`.execute(trx);
      }
    }
  });
}

function isPostgres<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

async function guardSqlite<T>(db: Kysely<T>): Promise<void> {
  for (const table of writtenOnce) {
    for (const change of ["update", "delete"]) {
      await sql`create trigger if not exists ${sql.ref(`${table}_refuse_${change}`)}
        before ${sql.raw(change)} on ${sql.ref(table)}
        begin select raise(abort, ${sql.lit(refused)}); end`.execute(db);
    }
  }
}

async function guardPostgres<T>(db: Kysely<T>): Promise<void> {
  await lockGuard(db);
  await sql`create or replace function refuse_change_of_history() returns trigger language plpgsql as
    ${sql.lit(`begin raise exception '${refused}'; end`)}`.execute(db);
  for (const table of writtenOnce) {
    await sql`create or replace trigger ${sql.ref(`${table}_refuse_change`)}
      before update or delete or truncate on ${sql.ref(table)}
      for each statement execute function refuse_change_of_history()`.execute(db);
  }
}

/** Several processes may start at the same moment, and the server refuses to replace one function twice at once. */
async function lockGuard<T>(db: Kysely<T>): Promise<void> {
  await sql`select pg_advisory_xact_lock(20261122)`.execute(db);
}
