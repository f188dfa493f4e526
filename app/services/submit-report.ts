import { createHash } from "node:crypto";
import { findingKey, type Finding } from "#report-schema/finding.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { reportToJson } from "#report-schema/report-json.ts";
import { readExplanationKind } from "#report-schema/explanation-kind.ts";
import { isWaived, stopsHandIn } from "#report-schema/waiver.ts";
import { newId } from "#db/new-id.ts";
import { insertExplanation, latestExplanations } from "#db/queries/explanations.ts";
import { lockReport } from "#db/queries/reports.ts";
import { insertRevision, latestRevision } from "#db/queries/revisions.ts";
import { moveReport } from "./move-report.ts";
import { openReport, reportOf } from "./open-report.ts";
import { grantedWaivers } from "./granted-waivers.ts";
import { reportFindings } from "./report-findings.ts";
import { roundSettings } from "./round-settings.ts";
import { roundTexts } from "./round-texts.ts";
import type { Act, Refusal } from "./act.ts";

export interface Submission {
  readonly reportId: string;
  /** The version whose findings the person saw. */
  readonly version: number;
  /** Reasons by finding key. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Kinds of the reasons by finding key, where there was a choice. */
  readonly kinds?: Readonly<Record<string, string>>;
}

export type Submitted =
  { readonly ok: true; readonly revision: number } | (Refusal & { readonly findings?: readonly Finding[] });

/**
 * Hands a report in: the rules are run again here, whatever the page showed, and the content becomes an immutable
 * revision, or nothing is handed in. Reasons given are kept either way, so that a refused hand-in loses none. What the
 * office let stand (a waiver in force) neither stops it nor needs a reason.
 */
export async function submitReport(act: Act, submission: Submission): Promise<Submitted> {
  const { db, actor, now } = act;
  const round = await roundTexts(db, await openReport(db, actor, submission.reportId, "submit"));
  return db
    .transaction()
    .execute(async (transaction): Promise<Submitted> => {
      await lockReport(transaction, submission.reportId);
      const open = await openReport(transaction, actor, submission.reportId, "submit");
      const { stored } = open;
      if (stored.version !== submission.version) {
        return { ok: false, sentence: "这份年报刚刚又有修改，没有报送。请核对下面最新的检查结果后再报送。" };
      }
      const report = reportOf(open);
      const findings = await reportFindings(transaction, open, round);
      const granted = await grantedWaivers(transaction, stored.id, now);
      const at = now.toISOString();
      const explained = new Map((await latestExplanations(transaction, stored.id)).map((one) => [one.findingKey, one]));
      const unexplained: Finding[] = [];
      for (const finding of findings.filter((one) => one.level === "explain" && !isWaived(one, granted))) {
        const key = findingKey(finding);
        const given = submission.kinds?.[key];
        const kind = given === undefined ? explained.get(key)?.kind : readExplanationKind(finding.rule, given);
        const reason = submission.reasons[key]?.trim() ?? explained.get(key)?.reason ?? "";
        if (reason === "") unexplained.push(finding);
        else if (reason !== explained.get(key)?.reason || kind !== explained.get(key)?.kind) {
          const explanation = {
            id: newId(),
            reportId: stored.id,
            findingKey: key,
            reason,
            ...(kind && { kind }),
            accountId: actor.accountId,
            at,
          };
          await insertExplanation(transaction, explanation);
          explained.set(key, explanation);
        }
      }
      const blocking = findings.filter((finding) => stopsHandIn(finding, granted));
      if (blocking.length > 0) {
        return { ok: false, sentence: `还有 ${blocking.length} 项必须改正，没有报送。`, findings: blocking };
      }
      if (unexplained.length > 0) {
        return {
          ok: false,
          sentence: `还有 ${unexplained.length} 项没有改正也没有写说明，没有报送。`,
          findings: unexplained,
        };
      }
      const keys = new Set(findings.map(findingKey));
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
        explanations: [...explained.values()]
          .filter((one) => keys.has(one.findingKey))
          .map(({ id: _id, reportId: _reportId, ...kept }) => kept),
        judged: {
          settings: await roundSettings(transaction, stored.roundId),
          findings: findings.map((one) => ({
            key: findingKey(one),
            rule: one.rule,
            level: one.level,
            sentence: sentenceOf(one),
          })),
        },
        sha256: createHash("sha256")
          .update(JSON.stringify(reportToJson(report)))
          .digest("hex"),
        createdAt: at,
        createdBy: actor.accountId,
      });
      if (!inserted) throw new Error(`年报 ${stored.id} 第 ${number} 次报送已存在`);
      const moved = await moveReport(transaction, act, open, "submit", { revisionId });
      if (!moved.ok) throw new SubmissionRefused(moved.sentence);
      return { ok: true, revision: number };
    })
    .catch((error: unknown) => {
      if (error instanceof SubmissionRefused) return { ok: false, sentence: error.message };
      throw error;
    });
}

/** Leaves the transaction without a trace when the state does not allow the hand-in. */
class SubmissionRefused extends Error {}
