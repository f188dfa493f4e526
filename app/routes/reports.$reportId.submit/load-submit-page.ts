import { redirect } from "@remix-run/node";
import type { Actor } from "#report-schema/access.ts";
import { findingKey } from "#report-schema/finding.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import { reportTitle } from "#report-schema/report.ts";
import { subjectOf } from "#report-schema/rules/rule.ts";
import { runChecks } from "#report-schema/rules/rule-book.ts";
import type { Db } from "#db/client.ts";
import { latestExplanations } from "#db/queries/explanations.ts";
import { openReport, reportOf } from "#app/services/open-report.ts";
import { previousReportOf } from "#app/services/previous-report.ts";
import { roundTexts } from "#app/services/round-texts.ts";

/** What stands between the report and its hand-in. A report that cannot be handed in now is shown on its own page. */
export async function loadSubmitPage(db: Db, person: Actor, reportId: string) {
  const open = await openReport(db, person, reportId, "submit");
  if (!canMove(open.stored.state, "submit")) throw redirect(`/reports/${reportId}`);
  const [previous, round] = await Promise.all([previousReportOf(db, open), roundTexts(db, open)]);
  const findings = runChecks(subjectOf(reportOf(open), open.unitFacts, { previous, round }), "submit");
  const reasons = new Map((await latestExplanations(db, reportId)).map((one) => [one.findingKey, one.reason]));
  return {
    id: reportId,
    title: reportTitle(open.unitName, open.stored.year),
    formatId: open.format.id,
    version: open.stored.version,
    findings,
    keys: findings.map(findingKey),
    reasons: findings.map((finding) => reasons.get(findingKey(finding)) ?? ""),
  };
}

export type SubmitPageData = Awaited<ReturnType<typeof loadSubmitPage>>;
