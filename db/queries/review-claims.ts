import type { Claim } from "#report-schema/claim.ts";
import type { Db } from "../client.ts";

export interface NamedClaim extends Claim {
  readonly reportId: string;
  /** The person's name. */
  readonly by: string;
}

/** The last claim on a report, over by now or not. */
export async function findClaim(db: Db, reportId: string): Promise<NamedClaim | undefined> {
  const row = await claims(db).where("review_claims.report_id", "=", reportId).executeTakeFirst();
  return row && toClaim(row);
}

/** Claims on reports of a round that were touched after this moment. */
export async function listLiveClaims(db: Db, roundId: string, after: string): Promise<NamedClaim[]> {
  const rows = await claims(db)
    .innerJoin("reports", "reports.id", "review_claims.report_id")
    .where("reports.round_id", "=", roundId)
    .where("review_claims.renewed_at", ">", after)
    .execute();
  return rows.map(toClaim);
}

export async function putClaim(db: Db, reportId: string, claim: Claim): Promise<void> {
  const held = { account_id: claim.accountId, since: claim.since, renewed_at: claim.renewedAt };
  await db
    .insertInto("review_claims")
    .values({ report_id: reportId, ...held })
    .onConflict((conflict) => conflict.column("report_id").doUpdateSet(held))
    .execute();
}

export async function removeClaim(db: Db, reportId: string): Promise<void> {
  await db.deleteFrom("review_claims").where("report_id", "=", reportId).execute();
}

function claims(db: Db) {
  return db
    .selectFrom("review_claims")
    .innerJoin("accounts", "accounts.id", "review_claims.account_id")
    .selectAll("review_claims")
    .select("accounts.name as by");
}

type Row = Awaited<ReturnType<ReturnType<typeof claims>["executeTakeFirstOrThrow"]>>;

function toClaim(row: Row): NamedClaim {
  return {
    reportId: row.report_id,
    accountId: row.account_id,
    since: row.since,
    renewedAt: row.renewed_at,
    by: row.by,
  };
}
