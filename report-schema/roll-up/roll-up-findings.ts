/** What stands between the sums and a government's report; sentences are in roll-up-words.ts. */
import { typedFigures } from "../figure-index.ts";
import type { FigureId, Format, Level } from "../format.ts";
import type { Report } from "../report.ts";
import type { AsideReport, GatheredReports } from "./gather-reports.ts";
import type { RollUp, UnitSum } from "./roll-up.ts";

/** The facts each rule of a roll-up reports. */
export interface RollUpFacts {
  /** A unit that belongs to the sum has no report that counts; files that were given for it. */
  readonly "rollup.missing": { readonly unit: string; readonly aside: readonly AsideReport[] };
  /** A report nobody can tell the place of in the sum. */
  readonly "rollup.unlisted": { readonly report: AsideReport };
  readonly "rollup.blank": { readonly unit: string; readonly format: Format };
  /** The government's own figure is not the sum; undefined = it is blank. */
  readonly "rollup.sum": { readonly format: Format; readonly sum: UnitSum; readonly own: number | undefined };
  /** 规章 are the government's own and in no unit's report. */
  readonly "rollup.rules-power": { readonly format: Format; readonly sum: UnitSum };
}

export type RollUpFinding = {
  readonly [Name in keyof RollUpFacts]: {
    readonly rule: Name;
    readonly level: Level;
    readonly figures: readonly FigureId[];
    readonly facts: RollUpFacts[Name];
    readonly expected?: number;
    readonly actual?: number;
  };
}[keyof RollUpFacts];

/** @param hasRulesPower whether the government may make 规章 at all; where nobody knows, true */
export function rollUpFindings(
  rolled: RollUp,
  gathered: Omit<GatheredReports, "repeated">,
  hasRulesPower: boolean,
): RollUpFinding[] {
  const { format } = rolled;
  return [
    ...gathered.missing.map((unit): RollUpFinding => {
      const aside = gathered.aside.filter((one) => one.unit === unit);
      return { rule: "rollup.missing", level: "block", figures: [], facts: { unit, aside } };
    }),
    ...gathered.aside
      .filter(({ reason }) => reason === "unlisted" || reason === "ambiguous")
      .map((report): RollUpFinding => ({ rule: "rollup.unlisted", level: "block", figures: [], facts: { report } })),
    ...gathered.counted.flatMap(({ unit, report }): RollUpFinding[] => {
      const figures = typedFigures(format).flatMap(({ id }) => (report.figures[id] === undefined ? [id] : []));
      return figures.length === 0 ? [] : [{ rule: "rollup.blank", level: "block", figures, facts: { unit, format } }];
    }),
    ...(gathered.own ? differences(rolled, gathered.own.report) : []),
    ...(hasRulesPower ? rulesNote(rolled) : []),
  ];
}

/** Figure by figure; a sum that is not complete is no measure, and 规章 are no unit's. */
function differences({ format, sums }: RollUp, { figures }: Report): RollUpFinding[] {
  const ownOnly = new Set(rulesOf(format));
  return [...sums].flatMap(([id, sum]): RollUpFinding[] => {
    const own = figures[id];
    if (!sum.isComplete || ownOnly.has(id) || own === sum.value) return [];
    const measured = { expected: sum.value, ...(own !== undefined && { actual: own }) };
    return [{ rule: "rollup.sum", level: "explain", figures: [id], facts: { format, sum, own }, ...measured }];
  });
}

function rulesNote({ format, sums }: RollUp): RollUpFinding[] {
  const figures = rulesOf(format);
  const sum = figures[0] === undefined ? undefined : sums.get(figures[0]);
  return sum ? [{ rule: "rollup.rules-power", level: "note", figures, facts: { format, sum } }] : [];
}

function rulesOf({ relations }: Format): readonly FigureId[] {
  return relations.flatMap((relation) => (relation.kind === "power" ? relation.figures : []));
}
