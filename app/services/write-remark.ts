import { canMove, stateLabels, type Move } from "#report-schema/lifecycle.ts";
import type { ReportAct } from "#report-schema/access.ts";
import type { RemarkPlace, RemarkScope } from "#report-schema/remark.ts";
import { nearest, remarkPlaceText, wordsAt } from "#report-schema/remark-place.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { insertRemark } from "#db/queries/remarks.ts";
import { lockReport } from "#db/queries/reports.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { changedSince } from "./changed-since.ts";
import { holdReview } from "./hold-review.ts";
import { openReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";
import { remarksOf } from "./remarks-of.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** What a reviewer of each kind must be allowed to, and by which move the remarks go to the unit. */
const reviewing: Readonly<Record<RemarkScope, { readonly act: ReportAct; readonly moves: readonly Move[] }>> = {
  byOffice: { act: "remark", moves: ["return", "reopen"] },
  inUnit: { act: "returnInUnit", moves: ["returnInUnit"] },
};

export interface RemarkToWrite {
  readonly reportId: string;
  readonly scope: RemarkScope;
  readonly place: RemarkPlace;
  readonly text: string;
  /** As `changedSince`. */
  readonly seen?: number;
}

/** Notes a remark on a report under review. The unit sees it once the report is returned. */
export async function writeRemark(
  act: Act,
  { reportId, scope, place, text, seen }: RemarkToWrite,
): Promise<{ readonly ok: true; readonly id: string } | Refusal> {
  const { db, actor, now } = act;
  const { act: asked, moves } = reviewing[scope];
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, asked);
    const { stored, format } = open;
    if (!moves.some((move) => canMove(stored.state, move))) {
      return refusal(`这份年报现在是“${stateLabels[stored.state]}”，不能写意见。请刷新页面查看最新状态。`);
    }
    const changed = changedSince(open, seen);
    if (changed) return changed;
    const held = scope === "byOffice" ? await holdReview(transaction, act, open) : undefined;
    if (held) return held;
    const before = wordsAt(format, stored.content, place);
    if (before === undefined) {
      const where = place.kind === "text" ? "摘引的原句不在所选部分的正文里，请照原文摘引" : "没有这个位置，请重新选择";
      return refusal(`${where}，意见没有记下。`);
    }
    const handedIn = (await latestRevision(transaction, reportId))?.number ?? 0;
    const { nextRemark } = await remarksOf(transaction, reportId);
    const id = newId();
    const written = await insertRemark(transaction, {
      id,
      reportId,
      sequence: nextRemark,
      scope,
      round: scope === "byOffice" ? handedIn : handedIn + 1,
      eventSequence: stored.lastSequence,
      // Words that stand in the text more than once are meant where they were selected.
      place:
        place.kind === "text"
          ? { ...place, start: nearest(stored.content.narrative[place.key], place.quote, place.start) }
          : place,
      before,
      words: text,
      accountId: actor.accountId,
      at: now.toISOString(),
    });
    if (!written) return refusal("同事刚刚也写了一条意见，您的没有记下，请再提交一次。");
    const about = scope === "byOffice" ? `，${remarkPlaceText(format, place)}：${text}` : "";
    const what = `写意见：${open.unitName} ${roundLabel(stored)}年报${about}`;
    await recordAct(transaction, act, { kind: "report", unitId: stored.unitId, reportId, what });
    return { ok: true, id };
  });
}
