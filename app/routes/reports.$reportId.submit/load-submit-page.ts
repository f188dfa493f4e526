import { redirect } from "@remix-run/node";
import type { Actor } from "#report-schema/access.ts";
import { findingKey } from "#report-schema/finding.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import { reportTitle } from "#report-schema/report.ts";
import type { Db } from "#db/client.ts";
import { latestExplanations } from "#db/queries/explanations.ts";
import { grantedWaivers } from "#app/services/granted-waivers.ts";
import { waivedFindings } from "#app/components/report/waived-findings.ts";
import { openReport } from "#app/services/open-report.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { signOffState } from "#app/services/sign-off-state.ts";
import { nextStep, stepName } from "#report-schema/sign-off.ts";
import { roundTexts } from "#app/services/round-texts.ts";

/** What stands between the report and its hand-in. A report that cannot be handed in now is shown on its own page. */
export async function loadSubmitPage(db: Db, person: Actor, reportId: string, now: Date) {
  const open = await openReport(db, person, reportId, "submit");
  if (!canMove(open.stored.state, "submit")) throw redirect(`/reports/${reportId}`);
  const findings = await reportFindings(db, open, await roundTexts(db, open));
  const reasons = new Map((await latestExplanations(db, reportId)).map((one) => [one.findingKey, one]));
  const granted = await grantedWaivers(db, reportId, now);
  const { settings, standing } = await signOffState(db, open);
  const step = nextStep(settings, standing);
  // In review the report is signed on its own page; only what is signed through is handed in from here.
  if (step !== undefined && !canMove(open.stored.state, "askUnitReview")) throw redirect(`/reports/${reportId}`);
  return {
    id: reportId,
    title: reportTitle(open.unitName, open.stored.year),
    isRehearsal: open.stored.isRehearsal,
    formatId: open.format.id,
    version: open.stored.version,
    /** The step that signs next; "" where the report goes straight to the office. */
    step: step === undefined ? "" : stepName(step, settings.steps),
    findings,
    keys: findings.map(findingKey),
    reasons: findings.map((finding) => reasons.get(findingKey(finding))?.reason ?? ""),
    kinds: findings.map((finding) => reasons.get(findingKey(finding))?.kind ?? ""),
    waived: waivedFindings(findings, granted),
  };
}

export type SubmitPageData = Awaited<ReturnType<typeof loadSubmitPage>>;
