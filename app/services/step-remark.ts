import type { ReportAct } from "#report-schema/access.ts";
import { canMove, isEditable, type ReportState } from "#report-schema/lifecycle.ts";
import {
  answerLabels,
  mayStep,
  remarkStandingLabels,
  type AnswerKind,
  type RemarkScope,
  type RemarkStep,
} from "#report-schema/remark.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { insertRemarkStep } from "#db/queries/remarks.ts";
import { lockReport } from "#db/queries/reports.ts";
import { notFound } from "#app/refusals.ts";
import { changedSince } from "./changed-since.ts";
import { holdReview } from "./hold-review.ts";
import { openReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";
import { remarksOf } from "./remarks-of.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export interface StepToTake {
  readonly reportId: string;
  readonly remarkId: string;
  readonly step: RemarkStep;
  readonly answer?: AnswerKind;
  readonly words?: string;
  /** As `changedSince`. */
  readonly seen?: number;
}

const labels: Readonly<Record<RemarkStep, string>> = {
  drop: "撤销意见",
  answer: "答复意见",
  meet: "认定意见已改好",
  miss: "认定意见没有改好",
};

/**
 * What follows a remark: its writer drops it before it is sent, the unit answers it while it holds the report, and a
 * reviewer judges it while reviewing. Each is added to what was before.
 */
export async function stepRemark(act: Act, input: StepToTake): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  const { reportId, remarkId, step, answer, words = "", seen: seenEvent } = input;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const seen = await openReport(transaction, actor, reportId, "view");
    const { remarks, nextStep } = await remarksOf(transaction, reportId);
    const remark = remarks.find(({ id }) => id === remarkId);
    if (!remark) throw notFound("没有这条意见，可能地址有误。");
    const open = await openReport(transaction, actor, reportId, actFor(step, remark.scope));
    if (!isTime(step, remark.scope, seen.stored.state) || !mayStep(step, remark.standing)) {
      return refusal(
        `第 ${remark.number} 条意见现在是“${remarkStandingLabels[remark.standing]}”，不能“${labels[step]}”。请刷新页面查看。`,
      );
    }
    const changed = changedSince(open, seenEvent);
    if (changed) return changed;
    if (step === "answer" && answer === "explained" && words === "") return refusal("请写明不改的原因。");
    const held = step !== "answer" && remark.scope === "byOffice" && (await holdReview(transaction, act, open));
    if (held) return held;
    const written = await insertRemarkStep(transaction, {
      id: newId(),
      reportId,
      sequence: nextStep,
      remarkId,
      eventSequence: open.stored.lastSequence,
      step,
      answer: answer ?? null,
      words,
      accountId: actor.accountId,
      at: now.toISOString(),
    });
    if (!written) return refusal("同事刚刚也在办理这份年报的意见，没有记下，请再提交一次。");
    const said = answer ? `（${answerLabels[answer]}）` : "";
    const what = `${labels[step]}${said}：${open.unitName} ${roundLabel(open.stored)}年报第 ${remark.round} 轮第 ${remark.number} 条`;
    await recordAct(transaction, act, { kind: "report", unitId: open.stored.unitId, reportId, what });
    return { ok: true };
  });
}

function actFor(step: RemarkStep, scope: RemarkScope): ReportAct {
  if (step === "answer") return "answerRemark";
  return scope === "byOffice" ? "remark" : "returnInUnit";
}

function isTime(step: RemarkStep, scope: RemarkScope, state: ReportState): boolean {
  if (step === "answer") return isEditable(state);
  return scope === "byOffice" ? canMove(state, "return") || canMove(state, "reopen") : canMove(state, "returnInUnit");
}
