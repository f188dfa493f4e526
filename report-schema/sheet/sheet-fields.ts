/** Cells of a score sheet as fields of its form, for saving one by one. */
import type { Scheme } from "../scoring/scheme.ts";
import { typedLeaves } from "./read-sheet.ts";
import { beforeColumn, longestCell, type CellPlace, type SheetContent } from "./sheet-content.ts";

/** “cell <unit> <indicator>” */
export function cellField({ unitId, column }: CellPlace): string {
  return `cell ${unitId} ${column}`;
}

/** Undefined for any other field. */
export function cellOfField(name: string): CellPlace | undefined {
  const [kind, unitId, column, more] = name.split(" ");
  return kind === "cell" && unitId && column && more === undefined ? { unitId, column } : undefined;
}

/** As it is kept. */
export function keptCell(text: string): string {
  return text.trim();
}

/** Why a text cannot be kept in a cell. */
export function cellProblem(text: string): string | undefined {
  const { length } = keptCell(text);
  return length > longestCell ? `一格最多 ${longestCell} 个字，现有 ${length} 个，请改短` : undefined;
}

/** Whether the sheet has such a cell to type in. */
export function isTypedCell(scheme: Scheme, { units }: SheetContent, { unitId, column }: CellPlace): boolean {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return false;
  if (column === beforeColumn) return scheme.accumulation !== null;
  return typedLeaves(scheme, unit.group).some(({ leaf }) => leaf.id === column);
}
