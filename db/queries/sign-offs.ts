import type { SignOff } from "#report-schema/sign-off.ts";
import type { Db } from "../client.ts";

/** A signature given inside a unit. Never changed, never deleted: what is changed after it makes it void. */
export interface KeptSignOff extends SignOff {
  readonly id: string;
  readonly reportId: string;
  /** 1, 2, 3 … within the report. */
  readonly sequence: number;
  /** Of the last step, which hands in. */
  readonly revisionId: string | null;
  readonly at: string;
}

/** A signature with the name of who gave it. */
export interface NamedSignOff extends KeptSignOff {
  readonly by: string;
}

/** @returns false when somebody else signed in between, and nothing is written */
export async function insertSignOff(db: Db, signOff: KeptSignOff): Promise<boolean> {
  const result = await db
    .insertInto("sign_offs")
    .values({
      id: signOff.id,
      report_id: signOff.reportId,
      sequence: signOff.sequence,
      passage: signOff.passage,
      step: signOff.step,
      steps: signOff.steps,
      version: signOff.version,
      sha256: signOff.sha256,
      revision_id: signOff.revisionId,
      account_id: signOff.accountId,
      at: signOff.at,
    })
    .onConflict((conflict) => conflict.columns(["report_id", "sequence"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Oldest first, void ones too. */
export async function listSignOffs(db: Db, reportId: string): Promise<NamedSignOff[]> {
  const rows = await db
    .selectFrom("sign_offs")
    .innerJoin("accounts", "accounts.id", "sign_offs.account_id")
    .selectAll("sign_offs")
    .select("accounts.name as by")
    .where("report_id", "=", reportId)
    .orderBy("sequence")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    sequence: row.sequence,
    passage: row.passage,
    step: row.step,
    steps: row.steps,
    version: row.version,
    sha256: row.sha256,
    revisionId: row.revision_id,
    accountId: row.account_id,
    at: row.at,
    by: row.by,
  }));
}
