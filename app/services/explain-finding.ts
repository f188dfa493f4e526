import { z } from "zod";
import { longestFindingKey, ruleOfKey } from "#report-schema/earlier-reason.ts";
import { readExplanationKind } from "#report-schema/explanation-kind.ts";
import type { RuleName } from "#report-schema/finding.ts";
import { isEditable, stateLabels } from "#report-schema/lifecycle.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import { newId } from "#db/new-id.ts";
import { insertExplanation, latestExplanations } from "#db/queries/explanations.ts";
import { lockReport } from "#db/queries/reports.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";

export const explainInput = z.object({
  findingKey: z.string().min(1).max(longestFindingKey),
  /** Empty takes the reason back. */
  reason: z.string({ error: "请写明原因" }).trim().max(2_000, "说明最多 2000 字"),
  kind: z.string().optional(),
});

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
  const { reportId, findingKey } = input;
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
    const at = now.toISOString();
    const told = { findingKey, reason, ...(kind && { kind }), accountId: actor.accountId, at };
    await insertExplanation(transaction, { id: newId(), reportId, ...told });
    const what = `${reason === "" ? "撤回" : "写下"}“${unitName}”${roundLabel(stored)}年报检查结果的说明`;
    await recordAct(transaction, act, { kind: "report", unitId: stored.unitId, reportId, what });
    return { ok: true };
  });
}
