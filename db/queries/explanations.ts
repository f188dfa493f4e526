import type { ExplanationKind } from "#report-schema/explanation-kind.ts";
import type { Db } from "../client.ts";
import type { ExplanationsTable } from "../schema/explanations.ts";
import { readExplanationKind } from "../word-columns.ts";

/** Why a finding stands as it is. Never changed: a later one takes its place. */
export interface Explanation {
  readonly id: string;
  readonly reportId: string;
  readonly findingKey: string;
  /** Empty = withdrawn. */
  readonly reason: string;
  /** Absent where there was no choice. */
  readonly kind?: ExplanationKind;
  readonly accountId: string;
  readonly at: string;
}

/** With the name of the person. */
export interface ListedExplanation extends Explanation {
  readonly by: string;
}

export async function insertExplanation(db: Db, explanation: Explanation): Promise<void> {
  await db
    .insertInto("explanations")
    .values((eb) => ({
      id: explanation.id,
      report_id: explanation.reportId,
      sequence: eb
        .selectFrom("explanations")
        .select((one) => one(one.fn.coalesce(one.fn.max("sequence"), one.lit(0)), "+", 1).as("next"))
        .where("report_id", "=", explanation.reportId),
      finding_key: explanation.findingKey,
      reason: explanation.reason,
      kind: explanation.kind ?? null,
      account_id: explanation.accountId,
      at: explanation.at,
    }))
    .execute();
}

/** All that were ever given, oldest first, withdrawals too. */
export async function listExplanations(db: Db, reportId: string): Promise<Explanation[]> {
  const rows = await db
    .selectFrom("explanations")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("sequence")
    .orderBy("id")
    .execute();
  return rows.map(toExplanation);
}

export async function findExplanation(db: Db, id: string): Promise<Explanation | undefined> {
  const row = await db.selectFrom("explanations").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toExplanation(row);
}

/** Those that count now: the newest for each finding, without the withdrawn. */
export async function latestExplanations(db: Db, reportId: string): Promise<Explanation[]> {
  const newest = new Map<string, Explanation>();
  for (const explanation of await listExplanations(db, reportId)) newest.set(explanation.findingKey, explanation);
  return [...newest.values()].filter((explanation) => explanation.reason !== "");
}

/** As `latestExplanations`, with who gave them; the one given last comes last. */
export async function listStandingReasons(db: Db, reportId: string): Promise<ListedExplanation[]> {
  const rows = await db
    .selectFrom("explanations")
    .innerJoin("accounts", "accounts.id", "explanations.account_id")
    .selectAll("explanations")
    .select("accounts.name")
    .where("report_id", "=", reportId)
    .orderBy("sequence")
    .orderBy("explanations.id")
    .execute();
  const newest = new Map(rows.map((row) => [row.finding_key, row.sequence]));
  return rows
    .filter((row) => row.reason !== "" && newest.get(row.finding_key) === row.sequence)
    .map((row) => ({ ...toExplanation(row), by: row.name }));
}

function toExplanation(row: ExplanationsTable): Explanation {
  return {
    id: row.id,
    reportId: row.report_id,
    findingKey: row.finding_key,
    reason: row.reason,
    ...(row.kind !== null && { kind: readExplanationKind(row.kind, `explanations 表 ${row.id} 行`) }),
    accountId: row.account_id,
    at: row.at,
  };
}
