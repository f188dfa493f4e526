import { z } from "zod";
import { columnOf, placedLeaves } from "#report-schema/scoring/leaves.ts";
import { cellKey, cellText, longestCell, withCell, type CellPlace } from "#report-schema/sheet/sheet-content.ts";
import { canStep, sheetSteps } from "#report-schema/sheet/sheet-step.ts";
import { judgeSheet } from "#report-schema/sheet/sheet-faults.ts";
import type { Db } from "#db/client.ts";
import { saveCells } from "#db/queries/score-cells.ts";
import { insertSheetStep, lockScoreSheet, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { listEvidence } from "#db/queries/score-evidence.ts";
import { openSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export const correctionSchema = z.object({
  text: z.string().trim().max(longestCell, `不能超过 ${longestCell} 个字`),
  note: z.string().trim().min(1, "请写明更正的原因，单位会看到").max(500, "不能超过 500 个字"),
});
export const correctSheetInput = correctionSchema.extend({
  unitId: z.string().min(1, "请选择单位"),
  column: z.string().min(1, "请选择指标"),
});

/** Puts one cell of an issued sheet right; the sheet as it is then and the reason stay on record. */
export async function correctSheet(
  act: Act,
  sheetId: string,
  input: z.infer<typeof correctSheetInput>,
): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, act.actor, sheetId);
    return correctCell(transaction, act, sheet, input);
  });
}

/** The correction itself, for decisions on appeals too. Within a transaction that holds the sheet. */
export async function correctCell(
  transaction: Db,
  act: Act,
  sheet: ScoreSheet,
  { text, note, ...place }: CellPlace & z.infer<typeof correctionSchema>,
): Promise<{ readonly ok: true } | Refusal> {
  const { actor, now } = act;
  if (!canStep(sheet.state, "correct")) return refusal("这张计分表还没有下发，直接改这一格就可以，不用更正。");
  const unit = sheet.content.units.find(({ id }) => id === place.unitId);
  const leaf = placedLeaves(sheet.scheme).find((one) => one.leaf.id === place.column)?.leaf;
  if (!unit || !leaf) return refusal("表里没有这个单位或这项指标，请重新选择。");
  const before = cellText(sheet.content, place);
  if (before === text) return refusal("和现在的一样，没有更正。");
  const content = withCell(sheet.content, place, text);
  const proving = (await listEvidence(transaction, sheet.id)).filter(({ appealId }) => appealId === null);
  const { faults } = judgeSheet(sheet.scheme, content, new Set(proving.map(cellKey)));
  if (faults.length > 0) return refusal(`更正以后有问题，没有保存：${faults.slice(0, 3).join("")}`);
  const at = now.toISOString();
  await saveCells(transaction, {
    sheetId: sheet.id,
    content,
    changes: [{ ...place, before, after: text }],
    version: sheet.version,
    accountId: actor.accountId,
    at,
  });
  const what = `${unit.name}“${columnOf(leaf)}”由“${before}”改为“${text}”：${note}`;
  await insertSheetStep(
    transaction,
    {
      sheetId: sheet.id,
      sequence: sheet.sequence + 1,
      step: "correct",
      note: what,
      content,
      accountId: actor.accountId,
      at,
    },
    sheetSteps.correct.to,
  );
  await recordAct(transaction, act, {
    kind: "score",
    unitId: place.unitId,
    what: `更正 ${sheet.period} 计分表（${sheet.scheme.name}）：${what}`,
  });
  return { ok: true };
}
