import type { AnswerKind, RemarkPlace, RemarkRecord, RemarkStepRecord } from "#report-schema/remark.ts";
import type { Db } from "../client.ts";
import { remarkPlaceFromColumn } from "../json-columns.ts";
import { readAnswerKind, readRemarkScope, readRemarkStep } from "../word-columns.ts";

/** What a reviewer said. Never changed, never deleted. */
export interface Remark extends RemarkRecord {
  readonly reportId: string;
  /** 1, 2, 3 … within the report. */
  readonly sequence: number;
  /** What stood at the place when it was written. */
  readonly before: string;
  readonly words: string;
  readonly accountId: string;
  readonly at: string;
}

/** What was done about a remark. Never changed, never deleted. */
export interface KeptRemarkStep extends RemarkStepRecord {
  readonly id: string;
  readonly reportId: string;
  /** 1, 2, 3 … within the report. */
  readonly sequence: number;
  /** Of answers only. */
  readonly answer: AnswerKind | null;
  readonly words: string;
  readonly accountId: string;
  readonly at: string;
}

interface Named {
  readonly by: string;
}

/** @returns false when another remark was written in between, and nothing is written */
export async function insertRemark(db: Db, remark: Remark): Promise<boolean> {
  const result = await db
    .insertInto("remarks")
    .values({
      id: remark.id,
      report_id: remark.reportId,
      sequence: remark.sequence,
      scope: remark.scope,
      round: remark.round,
      event_sequence: remark.eventSequence,
      place: JSON.stringify(remark.place satisfies RemarkPlace),
      before: remark.before,
      words: remark.words,
      account_id: remark.accountId,
      at: remark.at,
    })
    .onConflict((conflict) => conflict.columns(["report_id", "sequence"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns false when something else was done in between, and nothing is written */
export async function insertRemarkStep(db: Db, step: KeptRemarkStep): Promise<boolean> {
  const result = await db
    .insertInto("remark_steps")
    .values({
      id: step.id,
      report_id: step.reportId,
      sequence: step.sequence,
      remark_id: step.remarkId,
      event_sequence: step.eventSequence,
      step: step.step,
      answer: step.answer,
      words: step.words,
      account_id: step.accountId,
      at: step.at,
    })
    .onConflict((conflict) => conflict.columns(["report_id", "sequence"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** In the order written, dropped ones too. */
export async function listRemarks(db: Db, reportId: string): Promise<(Remark & Named)[]> {
  const rows = await db
    .selectFrom("remarks")
    .innerJoin("accounts", "accounts.id", "remarks.account_id")
    .selectAll("remarks")
    .select("accounts.name as by")
    .where("report_id", "=", reportId)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    sequence: row.sequence,
    scope: readRemarkScope(row.scope, `remarks 表 ${row.id} 行`),
    round: row.round,
    eventSequence: row.event_sequence,
    place: remarkPlaceFromColumn(row.place, `remarks 表 ${row.id} 行`),
    before: row.before,
    words: row.words,
    accountId: row.account_id,
    at: row.at,
    by: row.by,
  }));
}

/** Oldest first. */
export async function listRemarkSteps(db: Db, reportId: string): Promise<(KeptRemarkStep & Named)[]> {
  const rows = await db
    .selectFrom("remark_steps")
    .innerJoin("accounts", "accounts.id", "remark_steps.account_id")
    .selectAll("remark_steps")
    .select("accounts.name as by")
    .where("report_id", "=", reportId)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    sequence: row.sequence,
    remarkId: row.remark_id,
    eventSequence: row.event_sequence,
    step: readRemarkStep(row.step, `remark_steps 表 ${row.id} 行`),
    answer: row.answer === null ? null : readAnswerKind(row.answer, `remark_steps 表 ${row.id} 行`),
    words: row.words,
    accountId: row.account_id,
    at: row.at,
    by: row.by,
  }));
}
