import type { CellPlace } from "#report-schema/sheet/sheet-content.ts";
import type { AppealStep } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "../client.ts";
import { readAppealStep } from "../word-columns.ts";

/** One thing done about an appeal: raised by the unit, upheld or rejected by the office. Never changed, never deleted. */
export interface AppealRecord extends CellPlace {
  readonly id: string;
  readonly sheetId: string;
  /** 1, 2, 3 … within the sheet. */
  readonly sequence: number;
  /** The step that raised it; its own id for that one. */
  readonly appealId: string;
  readonly step: AppealStep;
  readonly reason: string;
  readonly accountId: string;
  readonly at: string;
}

export type ListedAppealStep = AppealRecord & { readonly by: string };

/** @returns false when somebody else wrote one in between, and nothing is written */
export async function insertAppealStep(db: Db, record: AppealRecord): Promise<boolean> {
  const result = await db
    .insertInto("score_appeals")
    .values({
      id: record.id,
      sheet_id: record.sheetId,
      sequence: record.sequence,
      appeal_id: record.appealId,
      unit_id: record.unitId,
      cell: record.column,
      step: record.step,
      reason: record.reason,
      account_id: record.accountId,
      at: record.at,
    })
    .onConflict((conflict) => conflict.columns(["sheet_id", "sequence"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Steps of all appeals of a sheet, oldest first. */
export async function listAppealSteps(db: Db, sheetId: string): Promise<ListedAppealStep[]> {
  const rows = await db
    .selectFrom("score_appeals")
    .innerJoin("accounts", "accounts.id", "score_appeals.account_id")
    .selectAll("score_appeals")
    .select("accounts.name as by")
    .where("sheet_id", "=", sheetId)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    sheetId: row.sheet_id,
    sequence: row.sequence,
    appealId: row.appeal_id,
    unitId: row.unit_id,
    column: row.cell,
    step: readAppealStep(row.step, `score_appeals 表 ${row.id} 行`),
    reason: row.reason,
    accountId: row.account_id,
    at: row.at,
    by: row.by,
  }));
}
