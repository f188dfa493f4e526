import { findingKey } from "#report-schema/finding.ts";
import type { RemarkPlace } from "#report-schema/remark.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { findReport, findReportOf } from "#db/queries/reports.ts";
import { askUnitReview } from "#app/services/ask-unit-review.ts";
import type { Act } from "#app/services/act.ts";
import { openReport } from "#app/services/open-report.ts";
import { remarksOf } from "#app/services/remarks-of.ts";
import { reportFindings } from "#app/services/report-findings.ts";
import { returnReport } from "#app/services/return-report.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { startReport } from "#app/services/start-report.ts";
import { stepRemark } from "#app/services/step-remark.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { writeRemark } from "#app/services/write-remark.ts";

/** A report of the demonstration: which, and who fills it in. */
export interface DemoReport {
  readonly roundId: string;
  readonly unitId: string;
}

/** What the program itself does must not be refused. @throws with the sentence */
export async function done<T extends { readonly ok: boolean }>(doing: Promise<T>): Promise<T & { readonly ok: true }> {
  const outcome = await doing;
  if (!outcome.ok) throw new Error(`演示数据没有放好：${JSON.stringify(outcome)}`);
  return outcome as T & { readonly ok: true };
}

export async function reportIdOf({ db }: Act, { roundId, unitId }: DemoReport): Promise<string> {
  const report = await findReportOf(db, roundId, unitId);
  if (!report) throw new Error(`演示数据里单位 ${unitId} 的年报还没有开始`);
  return report.id;
}

export async function fill(act: Act, report: DemoReport, content: ReportContent): Promise<void> {
  const reportId = await startReport(act, report);
  const stored = await findReport(act.db, reportId);
  await done(saveDraft(act, { reportId, baseVersion: stored?.version ?? 1, content }));
}

/** Hands in, or on to the unit's own review, with a reason for whatever asks for one. */
export async function send(act: Act, report: DemoReport, reason: string, toUnit = false): Promise<void> {
  const reportId = await reportIdOf(act, report);
  const open = await openReport(act.db, act.actor, reportId, "submit");
  const findings = await reportFindings(act.db, open);
  const reasons = Object.fromEntries(
    findings.filter(({ level }) => level === "explain").map((one) => [findingKey(one), reason]),
  );
  await done((toUnit ? askUnitReview : submitReport)(act, { reportId, version: open.stored.version, reasons }));
}

export interface DemoRemark {
  readonly place: RemarkPlace;
  readonly text: string;
}

export async function sendBack(
  act: Act,
  report: DemoReport,
  remarks: readonly DemoRemark[],
  resubmitBy: string,
): Promise<void> {
  const reportId = await reportIdOf(act, report);
  for (const remark of remarks) await done(writeRemark(act, { reportId, scope: "byOffice", ...remark }));
  await done(returnReport(act, { reportId, remark: "", resubmitBy }));
}

/** Answers everything the office asked: 已改, or why not. */
export async function answerAll(act: Act, report: DemoReport, words?: string): Promise<void> {
  const reportId = await reportIdOf(act, report);
  const { remarks } = await remarksOf(act.db, reportId);
  for (const { id, standing } of remarks) {
    if (standing !== "open") continue;
    const answer = words === undefined ? "changed" : "explained";
    await done(stepRemark(act, { reportId, remarkId: id, step: "answer", answer, words: words ?? "" }));
  }
}
