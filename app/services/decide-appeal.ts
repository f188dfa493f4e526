import { z } from "zod";
import { appealStepLabels, isOpenAppeal } from "#report-schema/sheet/sheet-step.ts";
import { newId } from "#db/new-id.ts";
import { insertAppealStep, listAppealSteps } from "#db/queries/score-appeals.ts";
import { lockScoreSheet } from "#db/queries/score-sheets.ts";
import { correctCell } from "./correct-sheet.ts";
import { openSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export const decideAppealInput = z.object({
  appealId: z.string().min(1),
  decision: z.enum(["uphold", "reject"], "请选择申诉是否成立"),
  reason: z.string().trim().min(1, "请写明理由，单位会看到").max(400, "不能超过 400 个字"),
  /** Of an upheld appeal: what the cell is to say instead. */
  corrected: z.string().trim().max(60, "不能超过 60 个字").default(""),
});

/** The office's answer to an appeal; one that is upheld puts the cell right in the same transaction. */
export async function decideAppeal(
  act: Act,
  sheetId: string,
  { appealId, decision, reason, corrected }: z.infer<typeof decideAppealInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db
    .transaction()
    .execute(async (transaction) => {
      await lockScoreSheet(transaction, sheetId);
      const sheet = await openSheet(transaction, actor, sheetId);
      const steps = await listAppealSteps(transaction, sheetId);
      const raised = steps.find(({ id }) => id === appealId);
      const last = steps.findLast((step) => step.appealId === appealId);
      if (!raised || !last) return refusal("没有这项申诉，可能页面已经过时，请刷新。");
      if (!isOpenAppeal(last.step)) return refusal(`这项申诉刚刚已由同事答复：${appealStepLabels[last.step]}。`);
      const { unitId, column } = raised;
      await insertAppealStep(transaction, {
        id: newId(),
        sheetId,
        sequence: steps.length + 1,
        appealId,
        unitId,
        column,
        step: decision,
        reason,
        accountId: actor.accountId,
        at: now.toISOString(),
      });
      const unit = sheet.content.units.find(({ id }) => id === unitId);
      if (decision === "uphold") {
        const done = await correctCell(transaction, act, sheet, {
          unitId,
          column,
          text: corrected,
          note: `申诉成立，${reason}`,
        });
        if (!done.ok) throw new AppealRefusal(done);
      } else {
        await recordAct(transaction, act, {
          kind: "score",
          unitId,
          what: `${appealStepLabels[decision]}：${unit?.name ?? ""} ${sheet.period} 计分表。理由：${reason}`,
        });
      }
      return { ok: true as const };
    })
    .catch((error: unknown) => {
      if (error instanceof AppealRefusal) return error.refusal;
      throw error;
    });
}

/** Undoes the answer where the correction it brings cannot be kept. */
class AppealRefusal extends Error {
  override name = "AppealRefusal";
  readonly refusal: Refusal;
  constructor(refused: Refusal) {
    super(refused.sentence);
    this.refusal = refused;
  }
}
