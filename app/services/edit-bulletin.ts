import { bulletinSchema } from "#report-schema/bulletin/bulletin.ts";
import type { z } from "zod";
import { lockScoreSheet, saveBulletin } from "#db/queries/score-sheets.ts";
import { openSheet } from "./open-sheet.ts";
import { recordAct } from "./record-act.ts";
import type { Act } from "./act.ts";

/** Keeps the words of a sheet's 通报: its numbers come from the sheet itself. */
export async function editBulletin(
  act: Act,
  sheetId: string,
  words: z.input<typeof bulletinSchema>,
): Promise<{ readonly ok: true }> {
  return act.db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, act.actor, sheetId);
    await saveBulletin(transaction, sheetId, bulletinSchema.parse(words));
    await recordAct(transaction, act, {
      kind: "score",
      unitId: sheet.regionId,
      what: `修改 ${sheet.period} 通报的文字（${sheet.scheme.name}）`,
    });
    return { ok: true };
  });
}
