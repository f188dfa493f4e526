import type { ReportState } from "#report-schema/lifecycle.ts";
import type { ReportContent } from "#report-schema/report.ts";
import type { Db } from "../client.ts";
import { type ContentColumns, contentFromColumns, contentToColumns } from "../json-columns.ts";
import { readState } from "../word-columns.ts";

/** A report without what is written in it. */
export interface ReportSummary {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly year: number;
  /** Of a rehearsal: counts for nothing. */
  readonly isRehearsal: boolean;
  readonly formatId: string;
  /** ISO date. */
  readonly dueOn: string;
  /** Of the content; a save names the version it started from. */
  readonly version: number;
  /** The state its last event led to. */
  readonly state: ReportState;
  /** Number of the last event; the next move names it. */
  readonly lastSequence: number;
  readonly lastEventAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

export interface StoredReport extends ReportSummary {
  readonly content: ReportContent;
}

export interface NewReport {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly content: ReportContent;
  readonly createdAt: string;
  readonly createdBy: string | null;
}

export interface ContentSave {
  readonly reportId: string;
  readonly expectedVersion: number;
  /** The parts that changed; the others stay as they are. */
  readonly content: Partial<ReportContent>;
  readonly at: string;
  readonly accountId: string | null;
}

/**
 * A report at version 1. Its first event must follow in the same transaction.
 * @returns false when the unit has a report in this round already
 */
export async function insertReport(db: Db, report: NewReport): Promise<boolean> {
  const result = await db
    .insertInto("reports")
    .values({
      id: report.id,
      round_id: report.roundId,
      unit_id: report.unitId,
      version: 1,
      ...contentToColumns(report.content),
      created_at: report.createdAt,
      updated_at: report.createdAt,
      updated_by: report.createdBy,
    })
    .onConflict((conflict) => conflict.columns(["round_id", "unit_id"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @throws Error when its content is broken, or it has no event */
export async function findReport(db: Db, id: string): Promise<StoredReport | undefined> {
  const row = await summaries(db).select(contentColumns).where("reports.id", "=", id).executeTakeFirst();
  return row && toStored(row);
}

export async function findReportOf(db: Db, roundId: string, unitId: string): Promise<StoredReport | undefined> {
  const row = await summaries(db)
    .select(contentColumns)
    .where("reports.round_id", "=", roundId)
    .where("reports.unit_id", "=", unitId)
    .executeTakeFirst();
  return row && toStored(row);
}

/** Reports of these units in all rounds, newest year first. */
export async function listReportsOfUnits(db: Db, unitIds: readonly string[]): Promise<ReportSummary[]> {
  if (unitIds.length === 0) return [];
  const rows = await summaries(db)
    .where("reports.unit_id", "in", unitIds)
    .orderBy("rounds.year", "desc")
    .orderBy("reports.unit_id")
    .execute();
  return rows.map(toSummary);
}

/** Reports of one round with their content, for roll-up and comparison. */
export async function listReportsOfRound(db: Db, roundId: string, unitIds: readonly string[]): Promise<StoredReport[]> {
  if (unitIds.length === 0) return [];
  const rows = await summaries(db)
    .select(contentColumns)
    .where("reports.round_id", "=", roundId)
    .where("reports.unit_id", "in", unitIds)
    .orderBy("reports.unit_id")
    .execute();
  return rows.map(toStored);
}

/**
 * Writes the content if nobody saved since `expectedVersion`; the version goes up by one.
 * @returns false when somebody did, and nothing is written
 */
export async function saveContent(db: Db, save: ContentSave): Promise<boolean> {
  const result = await db
    .updateTable("reports")
    .set({
      ...contentToColumns(save.content),
      version: save.expectedVersion + 1,
      updated_at: save.at,
      updated_by: save.accountId,
    })
    .where("id", "=", save.reportId)
    .where("version", "=", save.expectedVersion)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Holds the report until the caller's transaction ends: saves and moves of one report happen one after the other on
 * every engine. @returns false when there is no such report
 */
export async function lockReport(db: Db, id: string): Promise<boolean> {
  const result = await db
    .updateTable("reports")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

const contentColumns = ["reports.figures", "reports.unread", "reports.narrative"] as const;

function summaries(db: Db) {
  return db
    .selectFrom("reports")
    .innerJoin("rounds", "rounds.id", "reports.round_id")
    .leftJoin("events", (join) =>
      join.onRef("events.report_id", "=", "reports.id").on("events.sequence", "=", (eb) =>
        eb
          .selectFrom("events as later")
          .select((one) => one.fn.max("later.sequence").as("last"))
          .whereRef("later.report_id", "=", "reports.id"),
      ),
    )
    .select([
      "reports.id",
      "reports.round_id",
      "reports.unit_id",
      "rounds.year",
      "rounds.is_rehearsal",
      "rounds.format_id",
      "rounds.due_on",
      "reports.version",
      "events.state",
      "events.sequence",
      "events.at",
      "reports.created_at",
      "reports.updated_at",
      "reports.updated_by",
    ]);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>["executeTakeFirstOrThrow"]>>;

function toSummary(row: SummaryRow): ReportSummary {
  if (row.state === null || row.sequence === null || row.at === null) {
    throw new Error(`年报 ${row.id} 没有任何流转记录，不知道处于什么状态，不能读取。请从备份恢复。`);
  }
  return {
    id: row.id,
    roundId: row.round_id,
    unitId: row.unit_id,
    year: row.year,
    isRehearsal: row.is_rehearsal === 1,
    formatId: row.format_id,
    dueOn: row.due_on,
    version: row.version,
    state: readState(row.state, `events 表年报 ${row.id} 第 ${row.sequence} 行`),
    lastSequence: row.sequence,
    lastEventAt: row.at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

function toStored(row: SummaryRow & ContentColumns): StoredReport {
  return { ...toSummary(row), content: contentFromColumns(row, `reports 表 ${row.id} 行`) };
}
