import { sheetContentSchema, type SheetContent } from "#report-schema/sheet/sheet-content.ts";
import type { SheetState, SheetStep } from "#report-schema/sheet/sheet-step.ts";
import { bulletinSchema, type Bulletin } from "#report-schema/bulletin/bulletin.ts";
import { readScheme } from "#report-schema/scoring/read-scheme.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";
import type { Db } from "../client.ts";
import { jsonFromColumn } from "../json-columns.ts";
import type { ScoreSheetsTable } from "../schema/score-sheets.ts";
import { readSheetState, readSheetStep } from "../word-columns.ts";

/** A 计分表 of a region for a month or a year. */
export interface ScoreSheet {
  readonly id: string;
  readonly regionId: string;
  readonly scheme: Scheme;
  readonly period: string;
  readonly state: SheetState;
  readonly sequence: number;
  readonly version: number;
  readonly content: SheetContent;
  readonly bulletin: Bulletin;
  /** ISO date, the last day units may appeal. */
  readonly appealUntil: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

export type NewSheet = Pick<ScoreSheet, "id" | "regionId" | "scheme" | "period" | "state" | "content" | "bulletin"> & {
  readonly at: string;
  readonly by: string | null;
};

/** @returns false when the region has a sheet of this scheme and period already */
export async function insertScoreSheet(db: Db, sheet: NewSheet): Promise<boolean> {
  const result = await db
    .insertInto("score_sheets")
    .values({
      id: sheet.id,
      region_id: sheet.regionId,
      scheme_id: sheet.scheme.id,
      scheme: JSON.stringify(sheet.scheme),
      period: sheet.period,
      state: sheet.state,
      sequence: 0,
      version: 1,
      content: JSON.stringify(sheet.content),
      bulletin: JSON.stringify(sheet.bulletin),
      appeal_until: null,
      created_at: sheet.at,
      created_by: sheet.by,
      updated_at: sheet.at,
      updated_by: sheet.by,
    })
    .onConflict((conflict) => conflict.columns(["region_id", "scheme_id", "period"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findScoreSheet(db: Db, id: string): Promise<ScoreSheet | undefined> {
  const row = await db.selectFrom("score_sheets").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toSheet(row);
}

/** Sheets of these regions, the newest period first. */
export async function listScoreSheets(db: Db, regionIds: readonly string[]): Promise<ScoreSheet[]> {
  if (regionIds.length === 0) return [];
  const rows = await db
    .selectFrom("score_sheets")
    .selectAll()
    .where("region_id", "in", regionIds)
    .orderBy("period", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toSheet);
}

/** Holds the sheet until the caller's transaction ends, so that what was read is still true when it is written. */
export async function lockScoreSheet(db: Db, id: string): Promise<void> {
  await db
    .updateTable("score_sheets")
    .set((eb) => ({ sequence: eb.ref("sequence") }))
    .where("id", "=", id)
    .execute();
}

export async function saveBulletin(db: Db, sheetId: string, bulletin: Bulletin): Promise<void> {
  await db
    .updateTable("score_sheets")
    .set({ bulletin: JSON.stringify(bulletin) })
    .where("id", "=", sheetId)
    .execute();
}

export interface SheetStepRecord {
  readonly sheetId: string;
  readonly sequence: number;
  readonly step: SheetStep;
  readonly note: string;
  /** What was issued or corrected. */
  readonly content: SheetContent | null;
  readonly accountId: string | null;
  readonly at: string;
}

/** Appends a step and brings the sheet into the state it leads to. Within a transaction that holds the sheet. */
export async function insertSheetStep(
  db: Db,
  record: SheetStepRecord,
  state: SheetState,
  appealUntil?: string,
): Promise<void> {
  await db
    .insertInto("score_steps")
    .values({
      sheet_id: record.sheetId,
      sequence: record.sequence,
      step: record.step,
      note: record.note,
      content: record.content && JSON.stringify(record.content),
      account_id: record.accountId,
      at: record.at,
    })
    .execute();
  await db
    .updateTable("score_sheets")
    .set({ state, sequence: record.sequence, ...(appealUntil && { appeal_until: appealUntil }) })
    .where("id", "=", record.sheetId)
    .execute();
}

export type ListedStep = Omit<SheetStepRecord, "content"> & { readonly by: string };

/** Steps of a sheet, oldest first, with who took them. */
export async function listSheetSteps(db: Db, sheetId: string): Promise<ListedStep[]> {
  const rows = await db
    .selectFrom("score_steps")
    .leftJoin("accounts", "accounts.id", "score_steps.account_id")
    .select(["sheet_id", "sequence", "step", "note", "account_id", "at", "accounts.name as by"])
    .where("sheet_id", "=", sheetId)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    sheetId: row.sheet_id,
    sequence: row.sequence,
    step: readSheetStep(row.step, `score_steps 表 ${row.sheet_id} 第 ${row.sequence} 行`),
    note: row.note,
    accountId: row.account_id,
    at: row.at,
    by: row.by ?? "",
  }));
}

function toSheet(row: ScoreSheetsTable): ScoreSheet {
  const place = `score_sheets 表 ${row.id} 行`;
  return {
    id: row.id,
    regionId: row.region_id,
    scheme: schemeFromColumn(row.scheme, place),
    period: row.period,
    state: readSheetState(row.state, place),
    sequence: row.sequence,
    version: row.version,
    content: jsonFromColumn(sheetContentSchema, row.content, `${place} 的 content 列`),
    bulletin: jsonFromColumn(bulletinSchema, row.bulletin, `${place} 的 bulletin 列`),
    appealUntil: row.appeal_until,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

function schemeFromColumn(text: string, place: string): Scheme {
  const reading = readScheme(JSON.parse(text));
  if (reading.ok) return reading.scheme;
  throw new Error(`数据库中${place} 的 scheme 列内容已损坏，不能读取。请从备份恢复这一行。`);
}
