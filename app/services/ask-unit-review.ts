import { lockReport } from "#db/queries/reports.ts";
import { judgeHandIn, type HandIn, type NotInOrder } from "./judge-hand-in.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import { roundTexts } from "./round-texts.ts";
import { signOffState } from "./sign-off-state.ts";
import { refusal, type Act } from "./act.ts";

/** Gives a report in order to the unit's own reviewers. It is held still until they sign, return it, or it is recalled. */
export async function askUnitReview(act: Act, request: HandIn): Promise<{ readonly ok: true } | NotInOrder> {
  const { db, actor } = act;
  const round = await roundTexts(db, await openReport(db, actor, request.reportId, "askUnitReview"));
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, request.reportId);
    const open = await openReport(transaction, actor, request.reportId, "askUnitReview");
    const { settings } = await signOffState(transaction, open);
    if (settings.steps === 0) return refusal("本单位没有设单位审核，请直接报送。");
    const judged = await judgeHandIn(transaction, act, open, round, request);
    if (!judged.ok) return judged;
    return moveReport(transaction, act, open, "askUnitReview");
  });
}
