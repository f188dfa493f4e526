/** The cells of a score sheet as the cursor walks them, and what a block from a spreadsheet puts into them. */
import type { FigureMap, MapCell, Place } from "#app/components/report/grid/figure-map.ts";
import { cellAt } from "#app/components/report/grid/figure-map.ts";
import { cellField } from "#report-schema/sheet/sheet-fields.ts";
import type { GridColumn, GridRow } from "./sheet-rows.ts";

/** Cells go by the names of their fields; one that does not hold for a unit is stepped over like a total. */
export function sheetMap(columns: readonly GridColumn[], rows: readonly GridRow[]): FigureMap {
  const lines = rows.map((row) =>
    columns.map((column, at): MapCell => ({
      id: cellField({ unitId: row.unitId, column: column.id }),
      column: at,
      span: 1,
      computed: row.cells[at] === undefined,
    })),
  );
  const places = new Map(
    lines.flatMap((cells, row) => cells.map(({ id, column }): [string, Place] => [id, { row, column }])),
  );
  return { rows: lines, columns: columns.length, places };
}

/** Id of the field a cell is typed in. */
export function sheetCellAnchor(name: string): string {
  return name.replaceAll(" ", "-");
}

/**
 * A block laid out from a cell on; one value fills the whole selection.
 * @returns texts by field name, of cells that are there and open
 */
export function pastedTexts(
  map: FigureMap,
  selected: readonly (readonly MapCell[])[],
  block: readonly (readonly string[])[],
  isOpen: (cell: MapCell) => boolean,
): Record<string, string> {
  const first = selected[0]?.[0];
  const from = first && map.places.get(first.id);
  if (!from) return {};
  const isOne = block.length === 1 && block[0]!.length === 1;
  const laidOut = isOne
    ? selected.flat().map((cell) => [cell, block[0]![0]!] as const)
    : block.flatMap((texts, down) =>
        texts.flatMap((text, right) => {
          const cell = cellAt(map, { row: from.row + down, column: from.column + right });
          return cell ? [[cell, text] as const] : [];
        }),
      );
  return Object.fromEntries(
    laidOut.filter(([cell]) => !cell.computed && isOpen(cell)).map(([{ id }, text]) => [id, text.trim()]),
  );
}

/** What became of a pasted block, for eyes and screen readers: also how much of it found no cell. */
export function pastedSentence(block: readonly (readonly string[])[], texts: Readonly<Record<string, string>>): string {
  const left = filled(block.flat()) - filled(Object.values(texts));
  const done = `已粘贴 ${Object.keys(texts).length} 格，可一次撤销（Ctrl+Z）。`;
  return left > 0 ? `${done}另有 ${left} 格超出表格或不能填写，没有粘贴，请核对位置。` : done;
}

function filled(texts: readonly string[]): number {
  return texts.filter((text) => text.trim() !== "").length;
}
