import { z } from "zod";
import { findingKey } from "#report-schema/finding.ts";
import { canMove, stateLabels } from "#report-schema/lifecycle.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import { canAskWaiver, mayFollow, waiverStanding } from "#report-schema/waiver.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { lockReport } from "#db/queries/reports.ts";
import { insertWaiverStep, latestSteps, listWaiverSteps } from "#db/queries/waivers.ts";
import { openReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";
import { reportFindings } from "./report-findings.ts";
import { roundTexts } from "./round-texts.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** Why a finding should stand, or may not; the office's and the unit's words alike. */
export const waiverReasonSchema = z
  .string({ error: "请写明理由" })
  .trim()
  .min(1, "请写明理由")
  .max(2_000, "理由最多 2000 字");

export const askWaiverInput = z.object({ findingKey: z.string().min(1), reason: waiverReasonSchema });

/**
 * A unit asks the office to let a blocking finding stand. Only the finding's sentence and the reason become visible to
 * the office by this, not the draft.
 */
export async function askWaiver(
  act: Act,
  input: { readonly reportId: string } & z.infer<typeof askWaiverInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  const round = await roundTexts(db, await openReport(db, actor, input.reportId, "askWaiver"));
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, input.reportId);
    const open = await openReport(transaction, actor, input.reportId, "askWaiver");
    const { stored } = open;
    if (!canMove(stored.state, "submit")) {
      return refusal(`这份年报现在是“${stateLabels[stored.state]}”，不用再请求准予。`);
    }
    const findings = await reportFindings(transaction, open, round);
    const finding = findings.find((one) => findingKey(one) === input.findingKey);
    if (!finding) return refusal("这个问题已经没有了，或者数字刚有改动，没有请求。请核对下面最新的检查结果。");
    if (!canAskWaiver(finding)) return refusal("这个问题不能免改，请改正。");
    const steps = await listWaiverSteps(transaction, stored.id);
    const last = latestSteps(steps).get(input.findingKey);
    if (!mayFollow("ask", waiverStanding(last, beijingDate(now)))) {
      return refusal("这个问题已经请求过，不用重复请求。");
    }
    await insertWaiverStep(transaction, {
      id: newId(),
      reportId: stored.id,
      sequence: steps.length + 1,
      step: "ask",
      rule: finding.rule,
      findingKey: input.findingKey,
      sentence: sentenceOf(finding),
      unitName: open.unitName,
      reason: input.reason,
      validUntil: null,
      accountId: actor.accountId,
      at: now.toISOString(),
    });
    await recordAct(transaction, act, {
      kind: "waiver",
      unitId: stored.unitId,
      reportId: stored.id,
      what: `请求准予不改：${open.unitName} ${roundLabel(stored)}年报，${sentenceOf(finding)}`,
    });
    return { ok: true };
  });
}
