import { z } from "zod";
import { beijingDate } from "#report-schema/round-dates.ts";
import { placedLeaves } from "#report-schema/scoring/leaves.ts";
import { isIssued, isOpenAppeal } from "#report-schema/sheet/sheet-step.ts";
import { newId } from "#db/new-id.ts";
import { insertAppealStep, listAppealSteps } from "#db/queries/score-appeals.ts";
import { lockScoreSheet } from "#db/queries/score-sheets.ts";
import { forbidden } from "#app/refusals.ts";
import { evidenceSchema, fileTrouble, keepEvidence, type HandedFile } from "./evidence-input.ts";
import { openUnitSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export const raiseAppealInput = evidenceSchema.omit({ text: true }).extend({
  column: z.string().min(1, "请选择对哪一项有异议"),
  reason: z.string().trim().min(1, "请写明理由").max(1_000, "不能超过 1000 个字"),
});

/** A unit says why a score of its own is not right, before the set day, with what proves it. */
export async function raiseAppeal(
  act: Act,
  sheetId: string,
  unitId: string,
  { column, reason, link, file }: z.infer<typeof raiseAppealInput> & { readonly file?: HandedFile | undefined },
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  const trouble = file && fileTrouble(file);
  if (trouble) return refusal(trouble);
  return db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const { sheet, works } = await openUnitSheet(transaction, actor, sheetId, unitId);
    if (!works) throw forbidden("申诉由本单位的人员提出。");
    const leaf = placedLeaves(sheet.scheme).find((one) => one.leaf.id === column)?.leaf;
    if (!leaf) return refusal("表里没有这项指标，请重新选择。");
    if (!isIssued(sheet.state) || !sheet.appealUntil) return refusal("这张计分表还没有下发，不用申诉。");
    if (beijingDate(now) > sheet.appealUntil) {
      return refusal(`申诉已于 ${sheet.appealUntil} 截止，请直接联系主管部门。`);
    }
    const steps = await listAppealSteps(transaction, sheetId);
    const last = steps.findLast((step) => step.unitId === unitId && step.column === column);
    if (last && isOpenAppeal(last.step)) return refusal("这一项已经申诉过，正在等主管部门答复。");
    const [id, at] = [newId(), now.toISOString()];
    await insertAppealStep(transaction, {
      id,
      sheetId,
      sequence: steps.length + 1,
      appealId: id,
      unitId,
      column,
      step: "raise",
      reason,
      accountId: actor.accountId,
      at,
    });
    await keepEvidence(
      transaction,
      { sheetId, unitId, column, appealId: id, accountId: actor.accountId, at },
      { text: "", link, file },
    );
    await recordAct(transaction, act, {
      kind: "score",
      unitId,
      what: `对 ${sheet.period} 计分表“${leaf.name}”提出申诉：${reason}`,
    });
    return { ok: true };
  });
}
