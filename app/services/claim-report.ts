import { isLiveClaim } from "#report-schema/claim.ts";
import { canMove, stateLabels } from "#report-schema/lifecycle.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { lockReport } from "#db/queries/reports.ts";
import { findClaim, putClaim } from "#db/queries/review-claims.ts";
import { openReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** Takes a report in hand to review it, over from a colleague too; everybody sees who has it. */
export async function claimReport(act: Act, reportId: string): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const { stored, unitName } = await openReport(transaction, actor, reportId, "claim");
    if (!canMove(stored.state, "approve")) {
      return refusal(`这份年报现在是“${stateLabels[stored.state]}”，不用审查。请刷新页面查看最新状态。`);
    }
    const before = await findClaim(transaction, reportId);
    const at = now.toISOString();
    await putClaim(transaction, reportId, { accountId: actor.accountId, since: at, renewedAt: at });
    const from = isLiveClaim(before, now) && before.accountId !== actor.accountId ? `，从${before.by}接手` : "";
    const what = `开始审查：${unitName} ${roundLabel(stored)}年报${from}`;
    await recordAct(transaction, act, { kind: "report", unitId: stored.unitId, reportId, what });
    return { ok: true };
  });
}
