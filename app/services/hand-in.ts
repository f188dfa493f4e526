import { createHash } from "node:crypto";
import { findingKey } from "#report-schema/finding.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { greatestLikeness } from "#report-schema/radar/greatest-likeness.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { listStatements } from "#db/queries/statements.ts";
import { keepReportCounts } from "#db/queries/report-counts.ts";
import { insertRevision, latestRevision } from "#db/queries/revisions.ts";
import { countByLevel } from "./count-findings.ts";
import type { InOrder } from "./judge-hand-in.ts";
import { moveReport } from "./move-report.ts";
import { reportOf, type OpenReport } from "./open-report.ts";
import { roundSettings } from "./round-settings.ts";
import type { Act } from "./act.ts";

/**
 * Keeps a report found in order as an immutable revision and hands it in, within the caller's transaction.
 * @throws HandInRefused when its state does not allow the move, so that the transaction leaves no trace
 */
export async function handIn(
  transaction: Db,
  act: Pick<Act, "actor" | "now" | "address">,
  open: OpenReport,
  { subject, findings, explanations }: InOrder,
): Promise<{ readonly number: number; readonly revisionId: string }> {
  const { stored } = open;
  const number = ((await latestRevision(transaction, stored.id))?.number ?? 0) + 1;
  const revisionId = newId();
  const inserted = await insertRevision(transaction, {
    id: revisionId,
    reportId: stored.id,
    number,
    unitName: open.unitName,
    year: stored.year,
    formatId: stored.formatId,
    content: stored.content,
    explanations: explanations.map(({ id: _id, reportId: _reportId, ...kept }) => kept),
    judged: {
      settings: await roundSettings(transaction, stored.roundId),
      findings: findings.map((one) => ({
        key: findingKey(one),
        rule: one.rule,
        level: one.level,
        sentence: sentenceOf(one),
      })),
    },
    statements: await listStatements(transaction, stored.id),
    likeness: greatestLikeness(subject.report, { previous: subject.previous?.report, round: subject.round }),
    ...(subject.scores && { scores: subject.scores }),
    sha256: createHash("sha256")
      .update(JSON.stringify(reportToJson(reportOf(open))))
      .digest("hex"),
    createdAt: act.now.toISOString(),
    createdBy: act.actor.accountId,
  });
  if (!inserted) throw new Error(`年报 ${stored.id} 第 ${number} 次报送已存在`);
  const counted = { reportId: stored.id, version: stored.version, at: act.now.toISOString() };
  await keepReportCounts(transaction, { ...counted, ...countByLevel(findings) });
  const moved = await moveReport(transaction, act, open, "submit", { revisionId });
  if (!moved.ok) throw new HandInRefused(moved.sentence);
  return { number, revisionId };
}

/** The message is the sentence to show. */
export class HandInRefused extends Error {}

/** What the caller's transaction answers, or the sentence of the refusal that undid it. */
export async function orRefused<T>(doing: Promise<T>): Promise<T | { readonly ok: false; readonly sentence: string }> {
  return doing.catch((error: unknown) => {
    if (error instanceof HandInRefused) return { ok: false as const, sentence: error.message };
    throw error;
  });
}
