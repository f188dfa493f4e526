import { lockReport } from "#db/queries/reports.ts";
import { removeClaim } from "#db/queries/review-claims.ts";
import { changedSince } from "./changed-since.ts";
import { holdReview } from "./hold-review.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import { remarksOf, type StandingRemark } from "./remarks-of.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** The office finds a handed-in report in order. Nothing it asked for may be left undecided. @param seen as `changedSince` */
export async function approveReport(
  act: Act,
  reportId: string,
  seen?: number,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "approve");
    const changed = changedSince(open, seen);
    if (changed) return changed;
    const left = undecided((await remarksOf(transaction, reportId)).remarks);
    if (left) return refusal(left);
    const held = await holdReview(transaction, act, open);
    if (held) return held;
    const moved = await moveReport(transaction, act, open, "approve");
    if (moved.ok) await removeClaim(transaction, reportId);
    return moved;
  });
}

/** Why it cannot pass yet: remarks of this round not sent, or earlier ones not found met. */
function undecided(remarks: readonly StandingRemark[]): string | undefined {
  const ours = remarks.filter(({ scope }) => scope === "byOffice");
  const written = ours.filter(({ standing }) => standing === "written").length;
  if (written > 0) return `这一轮已写了 ${written} 条意见，不能通过。请退回，或先撤销这些意见。`;
  const open = ours.filter(({ standing }) => standing === "open" || standing === "answered").length;
  return open > 0 ? `以前各轮还有 ${open} 条意见没有认定已改好，不能通过。请逐条认定。` : undefined;
}
