import {
  cellKey,
  mergeCells,
  type CellPlace,
  type MergedSheet,
  type SheetContent,
  type TypedCell,
} from "#report-schema/sheet/sheet-content.ts";
import { isBeingFilled, sheetStateLabels } from "#report-schema/sheet/sheet-step.ts";
import { listCellChanges, saveCells } from "#db/queries/score-cells.ts";
import { lockScoreSheet } from "#db/queries/score-sheets.ts";
import { fedEntries, fedKeys } from "./fed-entries.ts";
import { openSheet } from "./open-sheet.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export interface SaveSheetInput {
  readonly sheetId: string;
  /** The version the typing started from. */
  readonly baseVersion: number;
  readonly cells: readonly TypedCell[];
}

export type SavedSheet = { readonly ok: true } & Pick<MergedSheet, "changes" | "conflicts">;

/**
 * Keeps typed cells, merged cell by cell with what others wrote meanwhile; every change of a cell stays on record.
 * Cells of units the sheet does not have are left out, and those that fill themselves from the reports.
 */
export async function saveSheet(
  act: Act,
  { sheetId, baseVersion, cells }: SaveSheetInput,
): Promise<SavedSheet | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockScoreSheet(transaction, sheetId);
    const sheet = await openSheet(transaction, actor, sheetId);
    if (!isBeingFilled(sheet.state)) {
      return refusal(
        `这张计分表现在是“${sheetStateLabels[sheet.state]}”，没有保存。填写的内容还在页面上，请先退回填写或用更正。`,
      );
    }
    const since = new Map<string, string>();
    for (const change of await listCellChanges(transaction, sheetId, baseVersion)) {
      if (!since.has(cellKey(change))) since.set(cellKey(change), change.before);
    }
    const fed = fedKeys(await fedEntries(transaction, sheet, now));
    const known = cells.filter((cell) => isCellOf(sheet.content, cell) && !fed.has(cellKey(cell)));
    const { content, changes, conflicts } = mergeCells(sheet.content, known, since);
    if (changes.length > 0) {
      const saved = { sheetId, content, changes, version: sheet.version, accountId: actor.accountId };
      await saveCells(transaction, { ...saved, at: now.toISOString() });
    }
    return { ok: true, changes, conflicts };
  });
}

function isCellOf(content: SheetContent, { unitId }: CellPlace): boolean {
  return content.units.some(({ id }) => id === unitId);
}
