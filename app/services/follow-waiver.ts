import { beijingDate } from "#report-schema/round-dates.ts";
import {
  mayFollow,
  waiverStanding,
  waiverStandingLabels,
  waiverStepLabels,
  type WaiverStep,
} from "#report-schema/waiver.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { lockReport } from "#db/queries/reports.ts";
import { findWaiverStep, insertWaiverStep, latestSteps, listWaiverSteps } from "#db/queries/waivers.ts";
import { notFound } from "#app/refusals.ts";
import { openReport, type OpenReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export interface Follow {
  readonly step: Exclude<WaiverStep, "ask">;
  /** The step it follows, as the person saw it. */
  readonly stepId: string;
  readonly reason: string;
  /** Of a grant: its last day, or why it cannot be that one. */
  readonly validUntil?: (open: OpenReport) => string | Refusal;
}

/**
 * The office's next step about a waiver, in one transaction. Of two who decide at once the second is told.
 * @throws Response 404 when there is no such step, 403 when the unit is not the person's to decide about
 */
export async function followWaiver(
  act: Act,
  { step, stepId, reason, validUntil }: Follow,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    const seen = await findWaiverStep(transaction, stepId);
    if (!seen) throw notFound("没有这项请求，可能地址有误。");
    await lockReport(transaction, seen.reportId);
    const open = await openReport(transaction, actor, seen.reportId, "decideWaiver");
    const steps = await listWaiverSteps(transaction, seen.reportId);
    const last = latestSteps(steps).get(seen.findingKey);
    const standing = waiverStanding(last, beijingDate(now));
    if (last?.id !== stepId || !mayFollow(step, standing)) {
      return refusal(`这项请求刚刚已由同事办理，现在是“${waiverStandingLabels[standing]}”，没有重复办理。`);
    }
    const day = validUntil?.(open) ?? null;
    if (typeof day === "object" && day !== null) return day;
    const { rule, findingKey, sentence, unitName } = seen;
    await insertWaiverStep(transaction, {
      id: newId(),
      reportId: seen.reportId,
      sequence: steps.length + 1,
      step,
      rule,
      findingKey,
      sentence,
      unitName,
      reason,
      validUntil: day,
      accountId: actor.accountId,
      at: now.toISOString(),
    });
    await recordAct(transaction, act, {
      kind: "waiver",
      unitId: open.stored.unitId,
      reportId: seen.reportId,
      what: `${waiverStepLabels[step]}：${unitName} ${roundLabel(open.stored)}年报，${sentence}`,
    });
    return { ok: true };
  });
}
