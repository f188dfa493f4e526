import { isReturned, type ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "#db/client.ts";
import { listReviewReturns } from "#db/queries/review-returns.ts";

/**
 * Until when a report is to be handed in: once it was returned, the day the office set with the return.
 * @param ownDay the unit's day in the round, as a date
 */
export async function dueDay(
  db: Db,
  ownDay: string,
  report: { readonly id: string; readonly state: ReportState } | undefined,
): Promise<string> {
  if (!report || !isReturned(report.state)) return ownDay;
  return (await listReviewReturns(db, report.id)).at(-1)?.resubmitBy ?? ownDay;
}
