import { isBeingFilled } from "#report-schema/sheet/sheet-step.ts";
import { deleteEvidence, listEvidence } from "#db/queries/score-evidence.ts";
import { lockScoreSheet } from "#db/queries/score-sheets.ts";
import { openSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** Takes evidence put down by mistake away again, while the sheet is being filled in. */
export async function removeEvidence(
  act: Act,
  sheetId: string,
  evidenceId: string,
): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, act.actor, sheetId);
    const found = (await listEvidence(transaction, sheetId)).find(({ id }) => id === evidenceId);
    if (!found) return refusal("这条佐证已经不在了，请刷新页面。");
    if (!isBeingFilled(sheet.state) || found.appealId !== null) return refusal("计分表核对以后，佐证不能再删。");
    await deleteEvidence(transaction, evidenceId);
    const unit = sheet.content.units.find(({ id }) => id === found.unitId);
    await recordAct(transaction, act, {
      kind: "score",
      unitId: found.unitId,
      what: `${sheet.period} 计分表：删除${unit?.name ?? ""}的一条佐证（${found.text.slice(0, 50)}）`,
    });
    return { ok: true };
  });
}
