import type { Db } from "../client.ts";

/** What the paper of a return needs besides its remarks. Never changed, never deleted. */
export interface ReviewReturn {
  readonly id: string;
  readonly reportId: string;
  /** The event it belongs to. */
  readonly eventSequence: number;
  /** The revision that was reviewed. */
  readonly round: number;
  /** ISO date; null = none was set. */
  readonly resubmitBy: string | null;
  /** As it read on the day. */
  readonly officeName: string;
}

export async function insertReviewReturn(db: Db, made: ReviewReturn): Promise<void> {
  await db
    .insertInto("review_returns")
    .values({
      id: made.id,
      report_id: made.reportId,
      event_sequence: made.eventSequence,
      round: made.round,
      resubmit_by: made.resubmitBy,
      office_name: made.officeName,
    })
    .execute();
}

/** Oldest first. */
export async function listReviewReturns(db: Db, reportId: string): Promise<ReviewReturn[]> {
  const rows = await db
    .selectFrom("review_returns")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("event_sequence")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    eventSequence: row.event_sequence,
    round: row.round,
    resubmitBy: row.resubmit_by,
    officeName: row.office_name,
  }));
}
