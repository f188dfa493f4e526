import type { CellObject, Row } from "write-excel-file/node";
import type { OutlineCell, TableBlock } from "../outline.ts";
import { headerRowsOf, placeCells, type PlacedCell } from "../placed-cells.ts";
import { printableText } from "../printable-text.ts";
import { widthOf } from "../text-width.ts";
import type { SheetRow } from "./sheet-row.ts";
import { fonts, leading, padding, sheetWidth, tableSize } from "./sheet-style.ts";
import { sumFormula, type CellPlace } from "./sum-formula.ts";

/** Excel's own sign for text that stands upright, letter under letter; the library knows angles only. */
export const uprightAngle = 89;

/** Digits a number of a sheet keeps exactly. */
const exactDigits = 15;

/** Words of up to four characters stand in one line. */
const shortWord = 8;

/**
 * Columns in digits: the format's own widths, wider where a figure would not fit — it would be shown as #### — or a
 * short heading would be torn.
 */
export function columnsOf(block: TableBlock): number[] {
  const whole = block.widths.reduce((sum, width) => sum + width, 0);
  const needs = block.widths.map(() => 0);
  for (const { source, column } of placeCells(block)) {
    if (source.vertical || source.colSpan > 1) continue;
    const need = source.figure
      ? source.text.length + 2 * padding
      : Math.min(widthOf(source.text, 2), shortWord) + padding;
    needs[column] = Math.max(needs[column]!, need);
  }
  return block.widths.map((width, index) =>
    Math.max(Math.round((width * sheetWidth * 10) / whole) / 10, needs[index] ?? 0),
  );
}

/** Rows that stay in sight: those at the head, unless further headings stand between the rows. */
export function frozenRowsOf(block: TableBlock): number {
  const headers = headerRowsOf(block);
  return block.rows.slice(headers).some(({ header }) => header) ? 0 : headers;
}

/**
 * The table as rows with its spans; figures are numbers, and a total shows how it is reckoned.
 * @param top row of the sheet the table begins in, from 0
 * @param widths as `columnsOf` gives them
 */
export function tableRows(block: TableBlock, top: number, widths: readonly number[]): SheetRow[] {
  const placed = placeCells(block);
  const places = new Map(
    placed.flatMap(({ source, row, column }): [string, CellPlace][] =>
      source.id === undefined ? [] : [[source.id, { row: top + row, column }]],
    ),
  );
  const rows: Row[] = block.rows.map(() => block.widths.map(() => null));
  for (const { source, row, column } of placed) rows[row]![column] = cellOf(source, places);
  const heights = heightsOf(block, placed, widths);
  return rows.map((cells, index) => ({ cells, height: heights[index]! }));
}

function cellOf(source: OutlineCell, places: ReadonlyMap<string, CellPlace>): CellObject {
  const look: CellObject = {
    align: source.align,
    alignVertical: "center",
    wrap: !source.figure,
    borderStyle: "thin",
    fontFamily: fonts.table,
    fontSize: tableSize,
    columnSpan: source.colSpan,
    rowSpan: source.rowSpan,
    ...(source.vertical && { textRotation: uprightAngle }),
  };
  const text = printableText(source.text);
  if (!source.figure) return { ...look, value: text, type: String };
  const of = source.sumOf?.map((id) => places.get(id));
  if (of && !of.includes(undefined))
    return { ...look, value: sumFormula(of as CellPlace[]), type: "Formula", format: "0" };
  const [, whole, decimals = ""] = /^-?(\d+)(?:\.(\d+))?$/u.exec(text) ?? [];
  // What was typed and is no number stays as it was typed.
  if (whole === undefined || whole.length + decimals.length > exactDigits)
    return { ...look, value: text, type: String };
  return {
    ...look,
    value: Number(text),
    type: Number,
    format: decimals === "" ? "0" : `0.${"0".repeat(decimals.length)}`,
  };
}

/** As high as the words of each row need; what stands over several rows takes from all of them. */
function heightsOf(block: TableBlock, placed: readonly PlacedCell[], widths: readonly number[]): number[] {
  const heights = block.rows.map(() => 0);
  for (const { source, row, column } of [...placed].sort((a, b) => a.source.rowSpan - b.source.rowSpan)) {
    const room = widths.slice(column, column + source.colSpan).reduce((sum, width) => sum + width, 0) - padding;
    const lines = Math.max(1, Math.ceil((widthOf(source.text, 2) * 1.02) / room));
    const needed = source.vertical
      ? [...source.text].length * tableSize * leading
      : lines * tableSize * leading + tableSize / 2;
    const covered = heights.slice(row, row + source.rowSpan);
    const lack = (needed - covered.reduce((sum, one) => sum + one, 0)) / covered.length;
    if (lack > 0) for (const down of covered.keys()) heights[row + down]! += lack;
  }
  return heights.map(Math.ceil);
}
