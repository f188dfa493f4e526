/** Months one after the other: what the columns that accumulate came to before each. */
import type { Points } from "./points.ts";
import type { Scheme } from "./scheme.ts";
import { accumulated, scoreSheet } from "./score-sheet.ts";
import type { Scores, Sheet } from "./scores.ts";

/**
 * Scores of several periods of one year, in their order. The first begins with what its own sheet says was gathered
 * before, or with nothing; a unit that lacks a period has no sum of the year from then on.
 */
export function scoreMonths(scheme: Scheme, sheets: readonly Sheet[]): Scores[] {
  let before: Readonly<Record<string, Points>> | undefined;
  return sheets.map((sheet, index) => {
    const known = before ?? (sheets.length > 1 ? startOf(sheet) : (sheet.before ?? {}));
    const scores = scoreSheet(scheme, { ...sheet, before: known });
    if (index < sheets.length - 1) before = gatheredAfter(scheme, known, scores);
    return scores;
  });
}

function startOf({ units, before = {} }: Sheet): Record<string, Points> {
  return Object.fromEntries(units.map(({ id }) => [id, before[id] ?? 0]));
}

function gatheredAfter(
  scheme: Scheme,
  before: Readonly<Record<string, Points>>,
  { units }: Scores,
): Record<string, Points> {
  return Object.fromEntries(
    units.flatMap(({ unit, items }) => {
      const [had, added] = [before[unit.id], accumulated(scheme, items)];
      return had === undefined || added === undefined ? [] : [[unit.id, had + added]];
    }),
  );
}
