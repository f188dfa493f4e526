import type { FigureId, Format } from "./format.ts";
import type { Figures } from "./report.ts";

/** A sum of figures; `blanks` are the addends nobody filled, which are not zeros. */
export interface PartialSum {
  readonly value: number;
  readonly blanks: readonly FigureId[];
}

export function sumOf(figures: Figures, ids: readonly FigureId[]): PartialSum {
  let value = 0;
  const blanks: FigureId[] = [];
  for (const id of ids) {
    const figure = figures[id];
    if (figure === undefined) blanks.push(id);
    else value += figure;
  }
  return { value, blanks };
}

/**
 * The typed figures with every total that can be known: a total is there only when all its addends are.
 * Totals found among the input are ignored and computed anew.
 */
export function withTotals(format: Format, figures: Figures): Figures {
  const all: Record<FigureId, number> = { ...figures };
  for (const sum of format.sums) delete all[sum.total];
  // Sums stand in an order in which a total that is itself an addend is computed first.
  for (const sum of format.sums) {
    const { value, blanks } = sumOf(all, sum.of);
    if (blanks.length === 0) all[sum.total] = value;
  }
  return all;
}

/** Running totals for the screen: every total with at least one filled addend, blanks left out of the sum. */
export function runningTotals(format: Format, figures: Figures): Record<FigureId, PartialSum> {
  const totals: Record<FigureId, PartialSum> = {};
  const all: Record<FigureId, number> = { ...figures };
  for (const sum of format.sums) delete all[sum.total];
  for (const sum of format.sums) {
    const partial = sumOf(all, sum.of);
    const blanks = sum.of.flatMap((id) => totals[id]?.blanks ?? (all[id] === undefined ? [id] : []));
    totals[sum.total] = { value: partial.value, blanks };
    if (partial.blanks.length < sum.of.length) all[sum.total] = partial.value;
  }
  return totals;
}
