import type { FigureCorrection } from "#report-schema/carried-in.ts";
import type { Given, GivenStatements } from "#report-schema/statements.ts";
import type { ZeroDeclaration } from "#report-schema/zero-declaration.ts";
import type { Db } from "../client.ts";
import { zeroSourcesFromColumn } from "../json-columns.ts";
import { newId } from "../new-id.ts";

/** Which report it is stated of, by whom and when. Statements are never changed or deleted. */
export interface StatementMark {
  readonly reportId: string;
  readonly accountId: string;
  readonly at: string;
}

/** @returns false when another statement was written at the same moment, and nothing is written */
export async function insertCorrections(
  db: Db,
  mark: StatementMark,
  corrections: readonly FigureCorrection[],
): Promise<boolean> {
  if (corrections.length === 0) return true;
  const last = await lastSequence(db, "figure_corrections", mark.reportId);
  const result = await db
    .insertInto("figure_corrections")
    .values(
      corrections.map(({ figure, before, after, reason }, index) => ({
        id: newId(),
        report_id: mark.reportId,
        sequence: last + index + 1,
        figure,
        before: before === null ? null : String(before),
        after: String(after),
        reason,
        account_id: mark.accountId,
        at: mark.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(["report_id", "sequence"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) === corrections.length;
}

/** All that were ever made, oldest first. */
export async function listCorrections(db: Db, reportId: string): Promise<(FigureCorrection & Given)[]> {
  const rows = await db
    .selectFrom("figure_corrections")
    .innerJoin("accounts", "accounts.id", "figure_corrections.account_id")
    .selectAll("figure_corrections")
    .select("accounts.name")
    .where("report_id", "=", reportId)
    .orderBy("sequence")
    .execute();
  return rows.map(({ figure, before, after, reason, name, at }) => ({
    figure,
    before: before === null ? null : Number(before),
    after: Number(after),
    reason,
    by: name,
    at,
  }));
}

/**
 * @param declaration undefined withdraws the one that stands
 * @returns false when another statement was written at the same moment, and nothing is written
 */
export async function insertZeroDeclaration(
  db: Db,
  mark: StatementMark,
  declaration: ZeroDeclaration | undefined,
): Promise<boolean> {
  const result = await db
    .insertInto("zero_declarations")
    .values({
      id: newId(),
      report_id: mark.reportId,
      sequence: (await lastSequence(db, "zero_declarations", mark.reportId)) + 1,
      sources: declaration ? JSON.stringify(declaration.sources) : null,
      account_id: mark.accountId,
      at: mark.at,
    })
    .onConflict((conflict) => conflict.columns(["report_id", "sequence"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The declaration that stands; undefined where none was given or the last one was withdrawn. */
export async function standingZeroDeclaration(
  db: Db,
  reportId: string,
): Promise<(ZeroDeclaration & Given) | undefined> {
  const row = await db
    .selectFrom("zero_declarations")
    .innerJoin("accounts", "accounts.id", "zero_declarations.account_id")
    .selectAll("zero_declarations")
    .select("accounts.name")
    .where("report_id", "=", reportId)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row || row.sources === null) return undefined;
  const sources = zeroSourcesFromColumn(row.sources, `zero_declarations 表 ${row.id} 行`);
  return { sources, by: row.name, at: row.at };
}

/** All that stands beside a report's figures. */
export async function listStatements(db: Db, reportId: string): Promise<GivenStatements> {
  const corrections = await listCorrections(db, reportId);
  const zeroDeclaration = await standingZeroDeclaration(db, reportId);
  return { corrections, ...(zeroDeclaration && { zeroDeclaration }) };
}

async function lastSequence(
  db: Db,
  table: "figure_corrections" | "zero_declarations",
  reportId: string,
): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((one) => one.fn.max("sequence").as("last"))
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}
