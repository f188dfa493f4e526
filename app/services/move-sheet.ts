import { z } from "zod";
import { canStep, sheetStateLabels, sheetSteps, type SheetStep } from "#report-schema/sheet/sheet-step.ts";
import { insertSheetStep, lockScoreSheet } from "#db/queries/score-sheets.ts";
import { freezeScheme } from "#db/queries/schemes.ts";
import { freezeFed } from "./freeze-fed.ts";
import { judgedSheet, openSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { isoDateSchema } from "./unit-input.ts";

export const moveSheetInput = z.object({ note: z.string().trim().max(500, "不能超过 500 个字").default("") });
export const issueSheetInput = moveSheetInput.extend({ appealUntil: isoDateSchema });

export interface SheetMove {
  readonly step: Exclude<SheetStep, "correct">;
  readonly note: string;
  /** Of issuing: the last day units may appeal. */
  readonly appealUntil?: string;
}

const mostShown = 5;

/**
 * Checks a sheet, sends it back to be filled in, or issues it. What cannot be read, is blank, or takes points without
 * evidence keeps it from being checked and issued. Issuing freezes what the reports fed into it.
 */
export async function moveSheet(
  act: Act,
  sheetId: string,
  { step, note, appealUntil }: SheetMove,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, actor, sheetId);
    if (!canStep(sheet.state, step)) {
      return refusal(
        `这张计分表现在是“${sheetStateLabels[sheet.state]}”，不能再“${sheetSteps[step].label}”。请刷新页面查看最新状态。`,
      );
    }
    const judged = await judgedSheet(transaction, sheet, now);
    const { faults } = judged;
    if (step !== "reopen" && faults.length > 0) {
      const more = faults.length > mostShown ? `另有 ${faults.length - mostShown} 处，见下面的清单。` : "";
      return refusal(`还有 ${faults.length} 处要先改好：${faults.slice(0, mostShown).join("")}${more}`);
    }
    const at = now.toISOString();
    if (appealUntil !== undefined && appealUntil < at.slice(0, 10)) {
      return refusal("申诉截止日期已经过去，请填写今天或以后的日期。");
    }
    const content = step === "issue" ? judged.content : null;
    if (step === "issue") await freezeFed(transaction, act, sheet, judged);
    await insertSheetStep(
      transaction,
      { sheetId, sequence: sheet.sequence + 1, step, note, content, accountId: actor.accountId, at },
      sheetSteps[step].to,
      appealUntil,
    );
    if (step === "issue") await freezeScheme(transaction, sheet.scheme.id, at);
    await recordAct(transaction, act, {
      kind: "score",
      unitId: sheet.regionId,
      what: `${sheetSteps[step].label}：${sheet.period} 计分表（${sheet.scheme.name}）${note ? `。说明：${note}` : ""}`,
    });
    return { ok: true };
  });
}
