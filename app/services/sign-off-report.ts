import { canMove } from "#report-schema/lifecycle.ts";
import { nextStep, signTrouble, signTroubleSentences, stepName } from "#report-schema/sign-off.ts";
import { newId } from "#db/new-id.ts";
import { lockReport } from "#db/queries/reports.ts";
import { insertSignOff } from "#db/queries/sign-offs.ts";
import { handIn, HandInRefused, orRefused } from "./hand-in.ts";
import { judgeHandIn, type NotInOrder } from "./judge-hand-in.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import { roundTexts } from "./round-texts.ts";
import { signOffState } from "./sign-off-state.ts";
import { refusal, type Act } from "./act.ts";

export type SignedOff = { readonly ok: true; readonly step: number; readonly handedIn: boolean } | NotInOrder;

/**
 * Signs the next step for exactly what the person saw. The last signature hands the report in, as one event, after
 * the rules were run once more.
 */
export async function signOffReport(
  act: Act,
  input: {
    readonly reportId: string;
    readonly version: number;
    /** Fingerprint of what the person saw: reasons and statements change without a new version. */
    readonly sha256?: string;
    /** Name of the step the page asked for; another may have become the next since. */
    readonly step?: string;
  },
): Promise<SignedOff> {
  const { db, actor, now } = act;
  const round = await roundTexts(db, await openReport(db, actor, input.reportId, "signOff"));
  const doing = db.transaction().execute(async (transaction): Promise<SignedOff> => {
    await lockReport(transaction, input.reportId);
    const open = await openReport(transaction, actor, input.reportId, "signOff");
    const { stored } = open;
    if (!canMove(stored.state, "signOff")) return refusal("这份年报现在不在单位审核中，没有签署。请刷新页面查看。");
    const { settings, state, all, standing, fillers } = await signOffState(transaction, open);
    if (stored.version !== input.version || (input.sha256 ?? state.sha256) !== state.sha256) {
      return refusal("这份年报（或其中的说明、声明）刚刚又有修改，没有签署。请刷新页面核对后再签。");
    }
    const step = nextStep(settings, standing);
    if (step === undefined) return refusal("各步都已签署，请直接报送。");
    const name = stepName(step, settings.steps);
    if ((input.step ?? name) !== name) {
      return refusal(`现在要签的是“${name}”，不是页面上的“${input.step}”，没有签署。请刷新页面核对后再签。`);
    }
    const trouble = signTrouble(settings, step, actor.accountId, { standing, fillers });
    if (trouble) return refusal(signTroubleSentences[trouble]);
    const isLast = step === settings.steps;
    let revisionId: string | null = null;
    if (isLast) {
      const judged = await judgeHandIn(transaction, act, open, round, { ...input, reasons: {} });
      if (!judged.ok) return judged;
      ({ revisionId } = await handIn(transaction, act, open, judged));
    } else {
      const moved = await moveReport(transaction, act, open, "signOff");
      if (!moved.ok) return moved;
    }
    const written = await insertSignOff(transaction, {
      id: newId(),
      reportId: stored.id,
      sequence: all.length + 1,
      ...state,
      step,
      steps: settings.steps,
      revisionId,
      accountId: actor.accountId,
      at: now.toISOString(),
    });
    if (!written) throw new HandInRefused("另一位同事刚刚签署了这份年报。请刷新页面查看最新状态。");
    return { ok: true, step, handedIn: isLast };
  });
  return orRefused(doing);
}
