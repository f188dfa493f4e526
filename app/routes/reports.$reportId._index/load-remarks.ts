import type { Actor } from "#report-schema/access.ts";
import type { Format } from "#report-schema/format.ts";
import type { RemarkPlace } from "#report-schema/remark.ts";
import { placeNow, remarkPlaceText } from "#report-schema/remark-place.ts";
import { isReturned } from "#report-schema/lifecycle.ts";
import { listReviewReturns } from "#db/queries/review-returns.ts";
import type { Db } from "#db/client.ts";
import { dateText, momentText } from "#app/components/day-text.ts";
import { cellAnchor, sectionAnchor } from "#app/components/report/cell-address.ts";
import type { RemarkStretch, ShownRemark } from "#app/components/report/review/review-data.ts";
import type { OpenReport } from "#app/services/open-report.ts";
import { remarksOf, type StandingRemark } from "#app/services/remarks-of.ts";
import { remarkRights, reviewScope, visibleRemarks } from "#app/services/shown-remarks.ts";

/** The remarks this person may see, where each stands on the report as it is now, and what may be done about it. */
export async function loadRemarks(db: Db, person: Actor, open: OpenReport) {
  const { remarks } = await remarksOf(db, open.stored.id);
  const shown = visibleRemarks(person, open, remarks);
  const last = (await listReviewReturns(db, open.stored.id)).at(-1);
  return {
    /** Until when the office wants it again; "" where it set no day, or has it. */
    resubmitBy: isReturned(open.stored.state) && last?.resubmitBy ? dateText(last.resubmitBy) : "",
    scope: reviewScope(person, open),
    list: shown.map((remark) => shownRemark(person, open, remark)),
    stretches: shown.flatMap((remark) => stretchOf(open, remark)),
  };
}

export type LoadedRemarks = Awaited<ReturnType<typeof loadRemarks>>;

function shownRemark(person: Actor, open: OpenReport, remark: StandingRemark): ShownRemark {
  const { format, stored } = open;
  const now = placeNow(format, stored.content, remark.place, remark.before);
  return {
    id: remark.id,
    anchor: anchorOf(remark),
    scope: remark.scope,
    round: remark.round,
    number: remark.number,
    place: remarkPlaceText(format, remark.place),
    placeAnchor: placeAnchor(format, remark.place),
    quote:
      remark.place.kind === "text"
        ? { key: remark.place.key, words: remark.place.quote, start: remark.place.start }
        : null,
    words: remark.words,
    by: remark.by,
    at: momentText(remark.at),
    standing: remark.standing,
    answers: remark.steps.flatMap(({ answer, words, by, at }) =>
      answer === null ? [] : [{ kind: answer, words, by, at: momentText(at) }],
    ),
    change: now.state === "same" ? null : { before: remark.before, now: now.text, isGone: now.state === "gone" },
    ...remarkRights(person, open, remark),
  };
}

function anchorOf({ sequence }: StandingRemark): string {
  return `remark-${sequence}`;
}

function placeAnchor(format: Format, place: RemarkPlace): string {
  if (place.kind === "whole") return "";
  if (place.kind === "figure") return cellAnchor(place.figure);
  return sectionAnchor(format.sections.find(({ narrative }) => narrative === place.key)?.id ?? "opening");
}

/** Settled remarks leave no mark on the text. */
function stretchOf({ format, stored }: OpenReport, remark: StandingRemark): RemarkStretch[] {
  if (remark.place.kind !== "text" || remark.standing === "met") return [];
  const { start, end } = placeNow(format, stored.content, remark.place, remark.before);
  if (start === undefined || end === undefined) return [];
  return [{ key: remark.place.key, start, end, number: remark.number, anchor: anchorOf(remark) }];
}
