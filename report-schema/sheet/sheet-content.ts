/** A 计分表 as it is kept: units in the order of its table, and the text of every cell as it was typed. */
import { z } from "zod";
import type { SheetUnit } from "../scoring/scores.ts";

export const longestCell = 60;
export const mostSheetUnits = 500;

export const sheetContentSchema = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string(), group: z.string() })).max(mostSheetUnits),
  /** By unit id, then by indicator id; a cell that was never typed in is absent. */
  cells: z.record(z.string(), z.record(z.string(), z.string())),
  /** What was gathered before this period, as typed, by unit id. */
  before: z.record(z.string(), z.string()),
});
export type SheetContent = z.infer<typeof sheetContentSchema>;

/** Stands for the column of what was gathered before, where a cell is named. */
export const beforeColumn = "before";

export interface CellPlace {
  readonly unitId: string;
  /** Id of an indicator, or `beforeColumn`. */
  readonly column: string;
}

export interface CellChange extends CellPlace {
  readonly before: string;
  readonly after: string;
}

export function cellText(content: SheetContent, { unitId, column }: CellPlace): string {
  return (column === beforeColumn ? content.before[unitId] : content.cells[unitId]?.[column]) ?? "";
}

export function withCell(content: SheetContent, { unitId, column }: CellPlace, text: string): SheetContent {
  if (column === beforeColumn) return { ...content, before: { ...content.before, [unitId]: text } };
  return { ...content, cells: { ...content.cells, [unitId]: { ...content.cells[unitId], [column]: text } } };
}

export interface TypedCell extends CellPlace {
  readonly text: string;
}

export interface MergedSheet {
  readonly content: SheetContent;
  readonly changes: readonly CellChange[];
  /** Cells two people wrote differently since the version the typing started from: kept as they are, shown with both. */
  readonly conflicts: readonly (TypedCell & { readonly kept: string })[];
}

/**
 * Typed cells brought into a sheet others may have changed meanwhile, cell by cell.
 * @param since first text of each cell changed after the version the typing started from, by `cellKey`
 */
export function mergeCells(
  content: SheetContent,
  typed: readonly TypedCell[],
  since: ReadonlyMap<string, string>,
): MergedSheet {
  let merged = content;
  const changes: CellChange[] = [];
  const conflicts: (TypedCell & { readonly kept: string })[] = [];
  for (const cell of typed) {
    const kept = cellText(content, cell);
    const text = cell.text.trim().slice(0, longestCell);
    const started = since.get(cellKey(cell)) ?? kept;
    if (text === kept || text === started) continue;
    if (kept !== started) {
      conflicts.push({ ...cell, text, kept });
      continue;
    }
    merged = withCell(merged, cell, text);
    changes.push({ unitId: cell.unitId, column: cell.column, before: kept, after: text });
  }
  return { content: merged, changes, conflicts };
}

export function cellKey({ unitId, column }: CellPlace): string {
  return JSON.stringify([unitId, column]);
}

/** Units of a sheet a group at a time, in the order of its table. */
export function unitsOfGroup(content: SheetContent, groupId: string): readonly SheetUnit[] {
  return content.units.filter(({ group }) => group === groupId);
}
