import { mayActOnReport, type Actor, type UnitPath } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { lockReport } from "#db/queries/reports.ts";
import { removeClaim } from "#db/queries/review-claims.ts";
import { insertReviewReturn } from "#db/queries/review-returns.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { findUnit } from "#db/queries/units.ts";
import { changedSince } from "./changed-since.ts";
import { holdReview } from "./hold-review.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import { remarksOf } from "./remarks-of.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export interface SendingBack {
  readonly reportId: string;
  /** Words on the whole; "" where the numbered remarks say it all. */
  readonly remark: string;
  /** ISO date. */
  readonly resubmitBy?: string | null;
  /** As `changedSince`. */
  readonly seen?: number;
}

/** What a return and a reopening have in common: there is something to say, and the paper of it can be made later. */
export async function sendBack(
  act: Act,
  move: "return" | "reopen",
  { reportId, remark, resubmitBy, seen }: SendingBack,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db
    .transaction()
    .execute(async (transaction) => {
      await lockReport(transaction, reportId);
      const open = await openReport(transaction, actor, reportId, move);
      const { stored } = open;
      const changed = changedSince(open, seen) ?? (await holdReview(transaction, act, open));
      if (changed) return changed;
      const { remarks } = await remarksOf(transaction, reportId);
      const ours = remarks.filter(({ scope, standing }) => scope === "byOffice" && standing !== "met");
      if (remark === "" && !ours.some(({ standing }) => standing !== "dropped")) {
        return refusal("还没有写意见，没有退回。请在要改的数字或句子上写明意见，或写总的意见。");
      }
      await insertReviewReturn(transaction, {
        id: newId(),
        reportId,
        eventSequence: stored.lastSequence + 1,
        round: (await latestRevision(transaction, reportId))?.number ?? 0,
        resubmitBy: resubmitBy ?? null,
        officeName: await officeName(transaction, actor, open.path),
      });
      await removeClaim(transaction, reportId);
      const moved = await moveReport(transaction, act, open, move, remark === "" ? {} : { remark });
      if (!moved.ok) throw new SendingRefused(moved.sentence);
      return moved;
    })
    .catch((error: unknown) => {
      if (error instanceof SendingRefused) return refusal(error.message);
      throw error;
    });
}

/** Undoes the transaction; the message is the sentence to show. */
class SendingRefused extends Error {}

/** The unit the person returns it for: the nearest above the report's where they may. */
async function officeName(db: Db, actor: Actor, path: UnitPath): Promise<string> {
  for (const unitId of [path.unitId, ...path.above]) {
    const own = { ...actor, grants: actor.grants.filter((grant) => grant.unitId === unitId) };
    if (mayActOnReport(own, "return", path)) return (await findUnit(db, unitId))?.officialName ?? "";
  }
  return "";
}
