import type { Db } from "../client.ts";
import { newId } from "../new-id.ts";

/** One field that a save changed. */
export interface FieldChange {
  /** A figure id or `narrative.<key>`. */
  readonly field: string;
  /** null = blank. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The save that changed it. */
export interface SaveMark {
  readonly reportId: string;
  /** The version the save led to. */
  readonly version: number;
  readonly accountId: string | null;
  readonly at: string;
}

export interface ReportChange extends FieldChange, SaveMark {
  readonly id: string;
}

export async function insertReportChanges(db: Db, save: SaveMark, changes: readonly FieldChange[]): Promise<void> {
  if (changes.length === 0) return;
  await db
    .insertInto("report_changes")
    .values(
      changes.map(({ field, before, after }) => ({
        id: newId(),
        report_id: save.reportId,
        version: save.version,
        field,
        before,
        after,
        account_id: save.accountId,
        at: save.at,
      })),
    )
    .execute();
}

/** Oldest first. @param sinceVersion leaves out saves that led to this version or an earlier one */
export async function listReportChanges(db: Db, reportId: string, sinceVersion = 0): Promise<ReportChange[]> {
  const rows = await db
    .selectFrom("report_changes")
    .selectAll()
    .where("report_id", "=", reportId)
    .where("version", ">", sinceVersion)
    .orderBy("version")
    .orderBy("field")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    version: row.version,
    field: row.field,
    before: row.before,
    after: row.after,
    accountId: row.account_id,
    at: row.at,
  }));
}
