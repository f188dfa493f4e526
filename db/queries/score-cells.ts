import type { CellChange, CellPlace, SheetContent } from "#report-schema/sheet/sheet-content.ts";
import type { Db } from "../client.ts";

/** A cell that a save changed. */
export interface SavedChange extends CellChange {
  /** The browser's own id of the change; the same change sent again is found by it. */
  readonly changeId?: string;
}

export interface SavedCells {
  readonly sheetId: string;
  readonly content: SheetContent;
  readonly changes: readonly SavedChange[];
  /** The version before. */
  readonly version: number;
  readonly accountId: string;
  readonly at: string;
}

/** Keeps the cells and each change of them. Within a transaction that holds the sheet. */
export async function saveCells(db: Db, saved: SavedCells): Promise<void> {
  const { sheetId, accountId, at } = saved;
  const version = saved.version + 1;
  await db
    .updateTable("score_sheets")
    .set({ content: JSON.stringify(saved.content), version, updated_at: at, updated_by: accountId })
    .where("id", "=", sheetId)
    .execute();
  // Engines bound the values of one statement; a sheet may have thousands of cells.
  for (let from = 0; from < saved.changes.length; from += 100) {
    await db
      .insertInto("score_cell_changes")
      .values(
        saved.changes.slice(from, from + 100).map((change) => ({
          sheet_id: sheetId,
          version,
          unit_id: change.unitId,
          cell: change.column,
          text_before: change.before,
          text_after: change.after,
          account_id: accountId,
          at,
          change_id: change.changeId ?? null,
        })),
      )
      .execute();
  }
}

/** Which of these changes were taken before. */
export async function takenCellChangeIds(db: Db, sheetId: string, changeIds: readonly string[]): Promise<Set<string>> {
  if (changeIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("score_cell_changes")
    .select("change_id")
    .where("sheet_id", "=", sheetId)
    .where("change_id", "in", [...changeIds])
    .execute();
  return new Set(rows.map(({ change_id }) => change_id ?? ""));
}

/** Changes of cells after a version, oldest first. */
export async function listCellChanges(db: Db, sheetId: string, afterVersion: number): Promise<CellChange[]> {
  const rows = await db
    .selectFrom("score_cell_changes")
    .selectAll()
    .where("sheet_id", "=", sheetId)
    .where("version", ">", afterVersion)
    .orderBy("version")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    column: row.cell,
    before: row.text_before,
    after: row.text_after,
  }));
}

/** A change of a cell, with who wrote it. */
export interface CellWriting extends CellPlace {
  /** The person's name; empty where the program itself wrote. */
  readonly by: string;
  /** ISO moment. */
  readonly at: string;
}

/** Writings of cells after a version, all where none is given; oldest first. */
export async function listCellWritings(db: Db, sheetId: string, afterVersion = 0): Promise<CellWriting[]> {
  const rows = await db
    .selectFrom("score_cell_changes")
    .leftJoin("accounts", "accounts.id", "score_cell_changes.account_id")
    .select(["unit_id", "cell", "at", "accounts.name as by"])
    .where("sheet_id", "=", sheetId)
    .where("version", ">", afterVersion)
    .orderBy("version")
    .execute();
  return rows.map(({ unit_id, cell, at, by }) => ({ unitId: unit_id, column: cell, by: by ?? "", at }));
}
