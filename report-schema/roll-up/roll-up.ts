/** The figures of a government as the sums of its units' reports (汇总), with what each sum is made of. */
import { typedFigures } from "../figure-index.ts";
import type { FigureId, Format } from "../format.ts";
import type { Figures } from "../report.ts";

export interface UnitFigures {
  readonly unit: string;
  /** Typed figures; money in 0.01 元. */
  readonly figures: Figures;
}

export interface UnitSum {
  /** Of those that filled it; what the government's figure is only where `isComplete`. */
  readonly value: number;
  /** Units that filled it, in the order given. */
  readonly addends: readonly { readonly unit: string; readonly value: number }[];
  /** Units that handed in and left it blank. */
  readonly blank: readonly string[];
  /** Every unit handed in, and filled it. */
  readonly isComplete: boolean;
}

export interface RollUp {
  readonly format: Format;
  readonly sums: ReadonlyMap<FigureId, UnitSum>;
  /** The complete sums alone. Where a unit is missing or left a blank the figure is unknown, not smaller. */
  readonly figures: Figures;
}

/**
 * Adds up the typed figures of the reports of one year, all in the format given.
 * @param missing how many units that belong to the sum have no report that counts
 * @throws when a sum is larger than a whole number can be kept exactly
 */
export function rollUp(format: Format, reports: readonly UnitFigures[], missing: number): RollUp {
  const sums = new Map<FigureId, UnitSum>();
  const figures: Record<FigureId, number> = {};
  for (const { id } of typedFigures(format)) {
    const addends = reports.flatMap(({ unit, figures: { [id]: value } }) =>
      value === undefined ? [] : [{ unit, value }],
    );
    const blank = reports.filter((one) => one.figures[id] === undefined).map(({ unit }) => unit);
    const value = addends.reduce((sum, addend) => sum + addend.value, 0);
    if (!Number.isSafeInteger(value)) throw new Error(`“${id}”的合计 ${value} 太大，不能准确相加`);
    const isComplete = reports.length > 0 && missing === 0 && blank.length === 0;
    sums.set(id, { value, addends, blank, isComplete });
    if (isComplete) figures[id] = value;
  }
  return { format, sums, figures };
}
