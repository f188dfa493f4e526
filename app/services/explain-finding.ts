import { z } from "zod";
import { longestFindingKey, ruleOfKey } from "#report-schema/earlier-reason.ts";
import { readExplanationKind } from "#report-schema/explanation-kind.ts";
import type { RuleName } from "#report-schema/finding.ts";
import { isEditable, stateLabels } from "#report-schema/lifecycle.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { insertExplanation, latestExplanations, type Explanation } from "#db/queries/explanations.ts";
import { lockReport } from "#db/queries/reports.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";

export const explainInput = z.object({
  findingKey: z.string().min(1).max(longestFindingKey),
  /** Empty takes the reason back. */
  reason: z.string({ error: "请写明原因" }).trim().max(2_000, "说明最多 2000 字"),
  kind: z.string().optional(),
  /** The reason that was shown where this one was written; a colleague's given since is not overwritten unseen. */
  shown: z.string().optional(),
});

/**
 * Whether a reason stands that is neither the one shown to the person nor the one they send. Browsers send line ends of
 * their own.
 * @param shown left out where nothing was shown
 */
export function isUnseen(before: Explanation | undefined, shown: string | undefined, sent: string): boolean {
  const standing = plain(before?.reason ?? "");
  return shown !== undefined && plain(shown) !== standing && plain(sent) !== standing;
}

const plain = (reason: string): string => reason.replaceAll("\r\n", "\n").trim();

/** What became of a reason since the page showed it. */
export function otherReasonSentence(before: Explanation | undefined): string {
  return before === undefined ? "同事刚刚撤回了原来的说明，" : `同事刚刚写了说明“${before.reason}”，`;
}

const isRule = (name: string): name is RuleName => Object.hasOwn(ruleBook, name);

/**
 * Keeps the reason why a finding stands, from the desk while the report is being written. It is tied to the finding's
 * facts: the desk's findings run ahead of what is saved, so the finding itself is looked for at hand-in only.
 */
export async function explainFinding(
  act: Act,
  input: { readonly reportId: string } & z.infer<typeof explainInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  const { reportId, findingKey, shown } = input;
  const reason = input.reason.trim();
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const { stored, unitName } = await openReport(transaction, actor, reportId, "edit");
    if (!isEditable(stored.state)) {
      return refusal(`这份年报现在是“${stateLabels[stored.state]}”，不能再写说明，没有保存。`);
    }
    const rule = ruleOfKey(findingKey, isRule);
    if (rule === undefined) return refusal("没有这个问题，说明没有保存。请刷新页面再写。");
    const kind = readExplanationKind(rule, input.kind);
    const before = (await latestExplanations(transaction, reportId)).find((one) => one.findingKey === findingKey);
    if ((before?.reason ?? "") === reason && before?.kind === kind) return { ok: true };
    if (isUnseen(before, shown, reason)) {
      return refusal(`${otherReasonSentence(before)}没有保存；如以您写的为准，请再保存一次。`);
    }
    const at = now.toISOString();
    const told = { findingKey, reason, ...(kind && { kind }), accountId: actor.accountId, at };
    await insertExplanation(transaction, { id: newId(), reportId, ...told });
    const what = `${reason === "" ? "撤回" : "写下"}“${unitName}”${roundLabel(stored)}年报检查结果的说明`;
    await recordAct(transaction, act, { kind: "report", unitId: stored.unitId, reportId, what });
    return { ok: true };
  });
}
