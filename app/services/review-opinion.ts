import type { Actor } from "#report-schema/access.ts";
import { mayActOnReport } from "#report-schema/access.ts";
import { isOfficeReturn } from "#report-schema/lifecycle.ts";
import { remarksSentWith } from "#report-schema/remark.ts";
import { remarkPlaceText } from "#report-schema/remark-place.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listEvents } from "#db/queries/events.ts";
import { listReviewReturns } from "#db/queries/review-returns.ts";
import { findRevisionByNumber } from "#db/queries/revisions.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import type { ReviewOpinion } from "#app/renderers/review-outline.ts";
import { openReport } from "./open-report.ts";
import { remarksOf } from "./remarks-of.ts";

/**
 * The 审查意见书 of one return, as it was sent: later answers and judgements are not in it.
 * @param eventSequence the return's event, as written in an address
 * @throws Response 404 where there is no such return, 403 for whoever may see neither side
 */
export async function reviewOpinion(
  db: Db,
  actor: Actor,
  reportId: string,
  eventSequence: string | null,
): Promise<{ readonly opinion: ReviewOpinion; readonly at: string; readonly name: string }> {
  const { stored, format, path, unitName } = await openReport(db, actor, reportId, "view");
  if (!mayActOnReport(actor, "remark", path) && !mayActOnReport(actor, "viewInUnit", path)) throw forbidden();
  const events = await listEvents(db, reportId);
  const event = events.find(({ sequence, move }) => String(sequence) === eventSequence && isOfficeReturn(move));
  if (!event) throw notFound("没有这一次退回的审查意见书。");
  const kept = (await listReviewReturns(db, reportId)).find((one) => one.eventSequence === event.sequence);
  const round =
    kept?.round ?? events.filter(({ move, sequence }) => move === "submit" && sequence < event.sequence).length;
  const { remarks } = await remarksOf(db, reportId);
  const steps = remarks.flatMap((remark) => remark.steps).sort((one, other) => one.sequence - other.sequence);
  const sent = remarksSentWith(event, remarks, steps, events);
  // As it read on the paper that was reviewed.
  const unit = (await findRevisionByNumber(db, reportId, round))?.unitName ?? unitName;
  const opinion = {
    unit,
    year: stored.year,
    round,
    words: event.remark ?? "",
    remarks: sent.map((remark) => ({
      place: remarkPlaceText(format, remark.place),
      words: remark.words,
      from: remark.round === round ? "" : `（第${remark.round}轮第${remark.number}条，尚未改好）`,
    })),
    resubmitBy: kept?.resubmitBy ? dayText(kept.resubmitBy) : "",
    office: kept?.officeName ?? "",
    date: dayText(beijingDate(new Date(event.at))),
    ...(stored.isRehearsal && { watermark: "演练" }),
  };
  return { opinion, at: event.at, name: `${unit}${stored.year}年度年报审查意见书（第${round}轮）` };
}

/** 2026年1月28日 */
function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
