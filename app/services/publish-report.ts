import type { z } from "zod";
import { canMove } from "#report-schema/lifecycle.ts";
import type { publicationInput } from "#report-schema/publication.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import { newId } from "#db/new-id.ts";
import { insertPublication } from "#db/queries/publications.ts";
import { lockReport } from "#db/queries/reports.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { changedSince } from "./changed-since.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** Records where and when the passed revision was made public, or puts that record right; the one before stays. */
export async function publishReport(
  act: Act,
  {
    reportId,
    url,
    publishedOn,
    seen,
  }: { readonly reportId: string; readonly seen?: number } & z.infer<typeof publicationInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "publish");
    const changed = changedSince(open, seen);
    if (changed) return changed;
    const { stored } = open;
    const revision = await latestRevision(transaction, reportId);
    const move = canMove(stored.state, "amendPublication") ? "amendPublication" : "publish";
    if (revision && publishedOn > beijingDate(now)) return refusal("发布日期还没有到，请在发布以后登记。");
    if (publishedOn <= `${stored.year}-12-31`)
      return refusal(`${stored.year} 年度的年报应在次年发布，请核对发布日期。`);
    const moved = await moveReport(transaction, act, open, move, { remark: `${publishedOn} ${url}` });
    if (!moved.ok) return moved;
    if (!revision) throw new Error(`年报 ${reportId} 没有报送过，却通过了审查`);
    await insertPublication(transaction, {
      id: newId(),
      reportId,
      eventSequence: stored.lastSequence + 1,
      revisionId: revision.id,
      url,
      publishedOn,
      accountId: actor.accountId,
      at: now.toISOString(),
    });
    return { ok: true };
  });
}
