import { nextStep, stepName } from "#report-schema/sign-off.ts";
import { lockReport } from "#db/queries/reports.ts";
import { handIn, orRefused } from "./hand-in.ts";
import { judgeHandIn, type HandIn, type NotInOrder } from "./judge-hand-in.ts";
import { openReport } from "./open-report.ts";
import { roundTexts } from "./round-texts.ts";
import { signOffState } from "./sign-off-state.ts";
import { refusal, type Act } from "./act.ts";

export type Submitted = { readonly ok: true; readonly revision: number } | NotInOrder;

/**
 * Hands a report in: the rules are run again here, and the content becomes an immutable revision, or nothing is handed
 * in. Where the unit set steps of its own, the last signature hands in, and this is refused until then.
 */
export async function submitReport(act: Act, submission: HandIn): Promise<Submitted> {
  const { db, actor } = act;
  const round = await roundTexts(db, await openReport(db, actor, submission.reportId, "submit"));
  const doing = db.transaction().execute(async (transaction): Promise<Submitted> => {
    await lockReport(transaction, submission.reportId);
    const open = await openReport(transaction, actor, submission.reportId, "submit");
    const { settings, standing } = await signOffState(transaction, open);
    const step = nextStep(settings, standing);
    if (step !== undefined) {
      return refusal(
        `本单位设了单位审核，还没有“${stepName(step, settings.steps)}”。请先提交单位审核，签完后自动报送。`,
      );
    }
    const judged = await judgeHandIn(transaction, act, open, round, submission);
    if (!judged.ok) return judged;
    const { number } = await handIn(transaction, act, open, judged);
    return { ok: true, revision: number };
  });
  return orRefused(doing);
}
