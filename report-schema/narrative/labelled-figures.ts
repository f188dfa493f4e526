/** Figures by the words printed beside them: the reader of the text names labels, never ids. */
import { figureIndex } from "../figure-index.ts";
import type { FigureId, Format } from "../format.ts";

/** “（三）不予公开” → 不予公开, “本年收费金额（单位：万元）” → 本年收费金额. */
export function labelCore(label: string): string {
  return label
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/u, "")
    .replace(/（[^（）]*）/gu, "");
}

const known = new WeakMap<Format, Map<string, readonly FigureId[]>>();

/**
 * Every figure whose row stands under all of `rows` and whose column under all of `columns`, in printed order: a row
 * over several rows (不予公开) or a heading over several columns (法人或其他组织, 行政诉讼) gives them all.
 * @returns none where the format prints no such label
 */
export function figuresUnder(format: Format, rows: readonly string[], columns: readonly string[]): readonly FigureId[] {
  const memory = known.get(format) ?? new Map<string, readonly FigureId[]>();
  known.set(format, memory);
  const key = `${rows.join("|")}/${columns.join("|")}`;
  const remembered = memory.get(key);
  if (remembered) return remembered;
  const found = [...figureIndex(format).values()]
    .filter(
      ({ row, column }) =>
        rows.every((label) => row.labels.some((one) => labelCore(one) === label)) &&
        columns.every((label) => column.labels.some((one) => labelCore(one) === label)),
    )
    .map(({ id }) => id);
  memory.set(key, found);
  return found;
}
