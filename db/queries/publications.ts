import type { Db } from "../client.ts";

/** Where and when a revision was made public, as it was recorded. Never changed: a later record takes its place. */
export interface Publication {
  readonly id: string;
  readonly reportId: string;
  /** The event it belongs to. */
  readonly eventSequence: number;
  readonly revisionId: string;
  readonly url: string;
  /** ISO date. */
  readonly publishedOn: string;
  readonly accountId: string;
  readonly at: string;
}

export async function insertPublication(db: Db, publication: Publication): Promise<void> {
  await db
    .insertInto("publications")
    .values({
      id: publication.id,
      report_id: publication.reportId,
      event_sequence: publication.eventSequence,
      revision_id: publication.revisionId,
      url: publication.url,
      published_on: publication.publishedOn,
      account_id: publication.accountId,
      at: publication.at,
    })
    .execute();
}

/** Of one report, oldest first. */
export async function listPublications(db: Db, reportId: string): Promise<Publication[]> {
  const rows = await publications(db).where("publications.report_id", "=", reportId).execute();
  return rows.map(toPublication);
}

/** Of all reports of a round, oldest first within each report. */
export async function listPublicationsOfRound(db: Db, roundId: string): Promise<Publication[]> {
  const rows = await publications(db)
    .innerJoin("reports", "reports.id", "publications.report_id")
    .where("reports.round_id", "=", roundId)
    .execute();
  return rows.map(toPublication);
}

function publications(db: Db) {
  return db
    .selectFrom("publications")
    .selectAll("publications")
    .orderBy("publications.report_id")
    .orderBy("publications.event_sequence");
}

type Row = Awaited<ReturnType<ReturnType<typeof publications>["executeTakeFirstOrThrow"]>>;

function toPublication(row: Row): Publication {
  return {
    id: row.id,
    reportId: row.report_id,
    eventSequence: row.event_sequence,
    revisionId: row.revision_id,
    url: row.url,
    publishedOn: row.published_on,
    accountId: row.account_id,
    at: row.at,
  };
}
