import type { Block, Column, FigureId, FigureKind, Format, Row, Table } from "./format.ts";
import { figureId } from "./printed-grid.ts";

/** One figure of a format, with the place it is printed at. */
export interface FigureDefinition {
  readonly id: FigureId;
  readonly kind: FigureKind;
  readonly table: Table;
  readonly block: Block;
  readonly row: Row;
  readonly column: Column;
  /** Computed as a sum, never typed. */
  readonly computed: boolean;
}

const indexes = new WeakMap<Format, ReadonlyMap<FigureId, FigureDefinition>>();

/** Every figure of the format by id, in printed order. */
export function figureIndex(format: Format): ReadonlyMap<FigureId, FigureDefinition> {
  const known = indexes.get(format);
  if (known) return known;
  const computed = new Set(format.sums.map((sum) => sum.total));
  const index = new Map<FigureId, FigureDefinition>();
  for (const table of format.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        for (const column of block.columns) {
          const id = figureId(table.id, row.key, column.key);
          index.set(id, { id, kind: column.kind ?? "count", table, block, row, column, computed: computed.has(id) });
        }
      }
    }
  }
  indexes.set(format, index);
  return index;
}

/** The definition of a figure. @throws when the format has no such figure: ids from outside are checked before. */
export function figureDefinition(format: Format, id: FigureId): FigureDefinition {
  const found = figureIndex(format).get(id);
  if (!found) throw new Error(`格式 ${format.id} 没有数据项“${id}”`);
  return found;
}

const typed = new WeakMap<Format, readonly FigureDefinition[]>();

/** The figures a person types, in printed order. */
export function typedFigures(format: Format): readonly FigureDefinition[] {
  const known = typed.get(format);
  if (known) return known;
  const made = [...figureIndex(format).values()].filter((definition) => !definition.computed);
  typed.set(format, made);
  return made;
}
