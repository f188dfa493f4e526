import type { FigureId, Format } from "./format.ts";
import { figureDefinition } from "./figure-index.ts";

/** Where a figure stands, in the words printed on paper. */
export interface Place {
  /** 表三 */
  readonly table: string;
  /** （三）不予公开·1.属于国家秘密 */
  readonly row: string;
  /** 自然人 */
  readonly column: string;
}

/** Labels that only frame others are left out: the tall cell of 表三, the band over its columns. */
export function placeOf(format: Format, id: FigureId): Place {
  const { table, block, row, column } = figureDefinition(format, id);
  const rowLabels = row.labels.filter(
    (label, index) => index === row.labels.length - 1 || !block.vertical?.includes(label),
  );
  const columnLabels = column.labels.length > 1 && block.labelColumns > 0 ? column.labels.slice(-1) : column.labels;
  return { table: table.name, row: rowLabels.join("·"), column: columnLabels.join("·") };
}

/** 表三·（三）不予公开·1.属于国家秘密·自然人 */
export function placeText(format: Format, id: FigureId): string {
  const { table, row, column } = placeOf(format, id);
  return [table, row, column].filter((part) => part !== "").join("·");
}

/** The row's name as said in a reckoning: “一”, “（七）总计”, “四”. */
export function rowName(format: Format, id: FigureId): string {
  const last = figureDefinition(format, id).row.labels.at(-1) ?? "";
  const numeral = /^([一二三四五六七八九十]+)、/u.exec(last);
  return numeral?.[1] ?? last;
}
