import { pieceBetween } from "#report-schema/text-piece.ts";
import type { Db } from "../client.ts";
import { newId } from "../new-id.ts";
import type { ReportChangesTable } from "../schema/report-changes.ts";

/** One field that a save changed. */
export interface FieldChange {
  /** A figure id or `narrative.<key>`. */
  readonly field: string;
  /** null = blank. */
  readonly before: string | null;
  readonly after: string | null;
  /** The browser's own id of the change; the same change sent again is found by it. */
  readonly changeId?: string;
}

/** The save that changed it. */
export interface SaveMark {
  readonly reportId: string;
  /** The version the save led to. */
  readonly version: number;
  readonly accountId: string | null;
  readonly at: string;
}

/** As it is written down: of a text that was there before, only the piece that was replaced. */
export interface ReportChange extends Omit<FieldChange, "changeId">, SaveMark {
  readonly id: string;
  /** Where the piece begins; absent where before and after are whole. */
  readonly startsAt?: number;
}

/** Who last wrote a field. */
export interface LastWriting {
  readonly field: string;
  readonly changeId: string;
  readonly version: number;
  /** Name of the person; empty for the program itself. */
  readonly by: string;
  readonly at: string;
}

/** Whole values in; texts are written down as pieces. */
export async function insertReportChanges(db: Db, save: SaveMark, changes: readonly FieldChange[]): Promise<void> {
  if (changes.length === 0) return;
  await db
    .insertInto("report_changes")
    .values(
      changes.map((change) => ({
        id: change.changeId === undefined ? newId() : rowId(save.reportId, change.changeId),
        report_id: save.reportId,
        version: save.version,
        field: change.field,
        ...pieceColumns(change),
        account_id: save.accountId,
        at: save.at,
      })),
    )
    .execute();
}

function pieceColumns({
  field,
  before,
  after,
}: FieldChange): Pick<ReportChangesTable, "before" | "after" | "starts_at"> {
  if (!field.startsWith("narrative.") || before === null || after === null) return { before, after, starts_at: null };
  const piece = pieceBetween(before, after);
  return { before: piece.before, after: piece.after, starts_at: piece.startsAt };
}

/** Browsers choose their ids by chance, each for one report. */
function rowId(reportId: string, changeId: string): string {
  return `${reportId}:${changeId}`;
}

/** Which of these changes were taken before. */
export async function takenChangeIds(db: Db, reportId: string, changeIds: readonly string[]): Promise<Set<string>> {
  if (changeIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("report_changes")
    .select("id")
    .where(
      "id",
      "in",
      changeIds.map((id) => rowId(reportId, id)),
    )
    .execute();
  return new Set(rows.map(({ id }) => id.slice(reportId.length + 1)));
}

/** The last writing of every field written after a version, and of the fields named, in no given order. */
export async function listLastWritings(
  db: Db,
  reportId: string,
  { sinceVersion, fields }: { readonly sinceVersion: number; readonly fields: readonly string[] },
): Promise<LastWriting[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom("report_changes")
        .select((one) => ["field", one.fn.max("version").as("version")])
        .where("report_id", "=", reportId)
        .where((one) =>
          fields.length === 0
            ? one("version", ">", sinceVersion)
            : one.or([one("version", ">", sinceVersion), one("field", "in", fields)]),
        )
        .groupBy("field")
        .as("last"),
    )
    .innerJoin("report_changes as change", (join) =>
      join
        .on("change.report_id", "=", reportId)
        .onRef("change.version", "=", "last.version")
        .onRef("change.field", "=", "last.field"),
    )
    .leftJoin("accounts", "accounts.id", "change.account_id")
    .select(["change.id", "change.field", "change.version", "change.at", "accounts.name"])
    .execute();
  return rows.map((row) => ({
    field: row.field,
    changeId: row.id.startsWith(`${reportId}:`) ? row.id.slice(reportId.length + 1) : "",
    version: row.version,
    by: row.name ?? "",
    at: row.at,
  }));
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
    ...(row.starts_at !== null && { startsAt: row.starts_at }),
    accountId: row.account_id,
    at: row.at,
  }));
}

/** Who changed anything after this moment, each once. @param since ISO moment; "" = ever */
export async function listWriters(db: Db, reportId: string, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom("report_changes")
    .select("account_id")
    .distinct()
    .where("report_id", "=", reportId)
    .where("at", ">", since)
    .execute();
  return rows.flatMap(({ account_id }) => account_id ?? []);
}
