import type { CellPlace } from "#report-schema/sheet/sheet-content.ts";
import { placedLeaves } from "#report-schema/scoring/leaves.ts";
import { lockScoreSheet } from "#db/queries/score-sheets.ts";
import { fileTrouble, isGiven, keepEvidence, type GivenEvidence } from "./evidence-input.ts";
import { openSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** The office puts down what proves a deduction: words, an address, a file. */
export async function addEvidence(
  act: Act,
  sheetId: string,
  { unitId, column }: CellPlace,
  given: GivenEvidence,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  if (!isGiven(given)) return refusal("请写明情况、填写网址或选择文件，至少一样。");
  const trouble = given.file && fileTrouble(given.file);
  if (trouble) return refusal(trouble);
  return db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, actor, sheetId);
    const unit = sheet.content.units.find(({ id }) => id === unitId);
    const leaf = placedLeaves(sheet.scheme).find((one) => one.leaf.id === column)?.leaf;
    if (!unit || !leaf) return refusal("表里没有这个单位或这项指标，请重新选择。");
    const row = { sheetId, unitId, column, appealId: null, accountId: actor.accountId, at: now.toISOString() };
    await keepEvidence(transaction, row, given);
    await recordAct(transaction, act, {
      kind: "score",
      unitId,
      what: `${sheet.period} 计分表：为${unit.name}“${leaf.name}”补上佐证${given.file ? `（文件 ${given.file.name}）` : ""}`,
    });
    return { ok: true };
  });
}
