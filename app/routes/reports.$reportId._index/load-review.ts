import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { isLiveClaim } from "#report-schema/claim.ts";
import { figureIndex } from "#report-schema/figure-index.ts";
import { narrativeKeys } from "#report-schema/format.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import { cellText } from "#report-schema/remark-place.ts";
import type { Report } from "#report-schema/report.ts";
import { textDifference } from "#report-schema/text-difference.ts";
import type { Db } from "#db/client.ts";
import { findClaim } from "#db/queries/review-claims.ts";
import type { Revision } from "#db/queries/revisions.ts";
import { momentText } from "#app/components/day-text.ts";
import type { PaperComparison } from "#app/components/report/review/review-data.ts";
import type { OpenReport } from "#app/services/open-report.ts";

/** What a reviewer of the office sees beside the paper: who has it in hand, what changed since the round before, last year. */
export async function loadReview(
  db: Db,
  person: Actor,
  open: OpenReport,
  { revisions, lastYear, now }: { revisions: readonly Revision[]; lastYear: Report | undefined; now: Date },
) {
  const { stored, path } = open;
  const may = (move: "return" | "approve" | "reopen" | "withdraw"): boolean =>
    canMove(stored.state, move) && mayActOnReport(person, move, path);
  const reads = mayActOnReport(person, "remark", path) || mayActOnReport(person, "returnInUnit", path);
  return {
    canReturn: may("return"),
    canApprove: may("approve"),
    canReopen: may("reopen"),
    canWithdraw: may("withdraw"),
    claim: may("approve") ? await claimOn(db, person, stored.id, now) : null,
    round: revisions.at(-1)?.number ?? 0,
    /** What is decided here is decided about this state. */
    seen: stored.lastSequence,
    comparison: reads ? compare(open, revisions.at(-2), lastYear) : null,
  };
}

export type LoadedReview = Awaited<ReturnType<typeof loadReview>>;

async function claimOn(db: Db, person: Actor, reportId: string, now: Date) {
  const claim = await findClaim(db, reportId);
  if (!isLiveClaim(claim, now)) return { by: "", since: "", isMine: false };
  return { by: claim.by, since: momentText(claim.since), isMine: claim.accountId === person.accountId };
}

function compare(open: OpenReport, before: Revision | undefined, lastYear: Report | undefined): PaperComparison {
  const { format, stored } = open;
  const ids = [...figureIndex(format).keys()];
  const sameFormat = lastYear?.formatId === stored.formatId;
  return {
    before: before
      ? Object.fromEntries(
          ids.flatMap((id) => {
            const [old, now] = [cellText(format, before.content, id), cellText(format, stored.content, id)];
            return old === now ? [] : [[id, old]];
          }),
        )
      : {},
    texts: before
      ? narrativeKeys
          .filter((key) => before.content.narrative[key] !== stored.content.narrative[key])
          .map((key) => ({ key, pieces: textDifference(before.content.narrative[key], stored.content.narrative[key]) }))
      : [],
    lastYear: sameFormat ? Object.fromEntries(ids.map((id) => [id, cellText(format, lastYear, id)])) : {},
  };
}
