import type { RuleName } from "#report-schema/finding.ts";
import type { WaiverStep } from "#report-schema/waiver.ts";
import type { Db } from "../client.ts";
import { readWaiverStep } from "../word-columns.ts";

/** One thing done about a waiver: asked for, granted, refused, taken back. Never changed, never deleted. */
export interface WaiverRecord {
  readonly id: string;
  readonly reportId: string;
  /** 1, 2, 3 … within the report. */
  readonly sequence: number;
  readonly step: WaiverStep;
  readonly rule: RuleName;
  readonly findingKey: string;
  /** The finding and the unit's name as they read on the day. */
  readonly sentence: string;
  readonly unitName: string;
  readonly reason: string;
  /** ISO date, the last day it holds; of grants only. */
  readonly validUntil: string | null;
  readonly accountId: string;
  readonly at: string;
}

/** With what a list shows beside it. */
export interface ListedWaiver extends WaiverRecord {
  readonly unitId: string;
  /** Name of the person. */
  readonly by: string;
}

/**
 * Appends a step; its `sequence` is the last one the caller saw, plus one.
 * @returns false when somebody else wrote one in between, and nothing is written
 */
export async function insertWaiverStep(db: Db, record: WaiverRecord): Promise<boolean> {
  const result = await db
    .insertInto("waiver_steps")
    .values({
      id: record.id,
      report_id: record.reportId,
      sequence: record.sequence,
      step: record.step,
      rule: record.rule,
      finding_key: record.findingKey,
      sentence: record.sentence,
      unit_name: record.unitName,
      reason: record.reason,
      valid_until: record.validUntil,
      account_id: record.accountId,
      at: record.at,
    })
    .onConflict((conflict) => conflict.columns(["report_id", "sequence"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findWaiverStep(db: Db, id: string): Promise<ListedWaiver | undefined> {
  const row = await steps(db).where("waiver_steps.id", "=", id).executeTakeFirst();
  return row && toListed(row);
}

/** All steps of one report, oldest first. */
export async function listWaiverSteps(db: Db, reportId: string): Promise<ListedWaiver[]> {
  const rows = await steps(db)
    .where("waiver_steps.report_id", "=", reportId)
    .orderBy("waiver_steps.sequence")
    .execute();
  return rows.map(toListed);
}

/** All steps of a round's reports, oldest first within each report. */
export async function listWaiverStepsOfRound(db: Db, roundId: string): Promise<ListedWaiver[]> {
  const rows = await steps(db)
    .where("reports.round_id", "=", roundId)
    .orderBy("waiver_steps.report_id")
    .orderBy("waiver_steps.sequence")
    .execute();
  return rows.map(toListed);
}

/** The newest step about each finding. @param records of one report, oldest first */
export function latestSteps<R extends WaiverRecord>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.findingKey, record]));
}

function steps(db: Db) {
  return db
    .selectFrom("waiver_steps")
    .innerJoin("reports", "reports.id", "waiver_steps.report_id")
    .innerJoin("accounts", "accounts.id", "waiver_steps.account_id")
    .selectAll("waiver_steps")
    .select(["reports.unit_id", "accounts.name as by"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof steps>["executeTakeFirstOrThrow"]>>;

function toListed(row: Row): ListedWaiver {
  return {
    id: row.id,
    reportId: row.report_id,
    sequence: row.sequence,
    step: readWaiverStep(row.step, `waiver_steps 表 ${row.id} 行`),
    rule: row.rule as RuleName,
    findingKey: row.finding_key,
    sentence: row.sentence,
    unitName: row.unit_name,
    reason: row.reason,
    validUntil: row.valid_until,
    accountId: row.account_id,
    at: row.at,
    unitId: row.unit_id,
    by: row.by,
  };
}
