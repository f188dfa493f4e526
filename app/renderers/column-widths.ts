/** Width a figure takes at the table's type size. */
export interface FigureNeed {
  readonly column: number;
  readonly colSpan: number;
  readonly width: number;
}

/** Columns give up at most this part of their width to figures that need it. */
const givable = 0.3;
/** Between a figure and the lines beside it, both sides together. */
const figurePadding = 4;

/**
 * Column widths from the format's relative ones, widened where a figure would not fit at the cost of columns
 * with room to spare. What still does not fit is set smaller, the same for the whole table, never torn.
 * @param inside width of all columns together, without the lines between them, points
 * @returns widths between the lines; `figureScale` ≤ 1
 */
export function columnWidths(
  weights: readonly number[],
  needs: readonly FigureNeed[],
  labelled: ReadonlySet<number>,
  inside: number,
): { widths: number[]; figureScale: number } {
  const sum = weights.reduce((a, b) => a + b, 0);
  const base = weights.map((weight) => (inside * weight) / sum);
  const needed = base.map(() => 0);
  for (const { column, colSpan, width } of needs) {
    // A figure over several columns has room enough in every known table.
    if (colSpan === 1) needed[column] = Math.max(needed[column]!, width + figurePadding);
  }
  const lack = base.map((width, column) => Math.max(0, needed[column]! - width));
  const spare = base.map((width, column) => {
    const least = Math.max(needed[column]!, width * (labelled.has(column) || needed[column]! > 0 ? 1 - givable : 1));
    return Math.max(0, width - least);
  });
  const lacking = lack.reduce((a, b) => a + b, 0);
  const sparing = spare.reduce((a, b) => a + b, 0);
  const moved = Math.min(lacking, sparing);
  const widths = base.map(
    (width, column) =>
      width +
      (lacking > 0 ? (lack[column]! * moved) / lacking : 0) -
      (sparing > 0 ? (spare[column]! * moved) / sparing : 0),
  );
  const scales = widths.map((width, column) =>
    needed[column]! > width ? (width - figurePadding) / (needed[column]! - figurePadding) : 1,
  );
  return { widths, figureScale: Math.min(1, ...scales) };
}
