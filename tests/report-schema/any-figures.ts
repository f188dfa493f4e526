/** Arbitrary content of a report, for laws that hold whatever a unit fills in. */
import * as fc from "fast-check";
import { typedFigures, type FigureDefinition } from "#report-schema/figure-index.ts";
import type { FigureKind, Format } from "#report-schema/format.ts";
import { emptyNarrative, type Figures, type Narrative, type Report } from "#report-schema/report.ts";

/** 9 digits of 万元 in 0.01 元, 12 digits of a count: the most a cell takes. */
const most: Readonly<Record<FigureKind, number>> = {
  count: 999_999_999_999,
  change: 999_999_999_999,
  money: 999_999_999_999_999,
};

export function anyValue(kind: FigureKind): fc.Arbitrary<number> {
  const whole = fc.integer({ min: kind === "change" ? -most.change : 0, max: most[kind] });
  const small = fc.integer({ min: kind === "change" ? -20 : 0, max: 20 });
  return fc.oneof({ weight: 6, arbitrary: small }, { weight: 1, arbitrary: whole });
}

/** Any of the typed figures filled with anything, the others blank. */
export function anyFigures(format: Format): fc.Arbitrary<Figures> {
  return figuresOf(typedFigures(format), true);
}

/** Every typed figure filled with anything. */
export function filledFigures(format: Format): fc.Arbitrary<Figures> {
  return figuresOf(typedFigures(format), false);
}

function figuresOf(definitions: readonly FigureDefinition[], blanks: boolean): fc.Arbitrary<Figures> {
  const model = Object.fromEntries(definitions.map(({ id, kind }) => [id, anyValue(kind)]));
  return (blanks ? fc.record(model, { requiredKeys: [] }) : fc.record(model)) as fc.Arbitrary<Figures>;
}

export const anyNarrative: fc.Arbitrary<Narrative> = fc.record({
  opening: fc.string({ unit: "grapheme" }),
  overview: fc.string({ unit: "grapheme" }),
  problems: fc.string({ unit: "grapheme" }),
  other: fc.string({ unit: "grapheme" }),
});

export function reportWith(format: Format, figures: Figures, declared?: Figures): Report {
  return {
    unit: "示例县水务局",
    year: format.years.first,
    formatId: format.id,
    figures,
    unread: {},
    narrative: emptyNarrative,
    ...(declared && { declared }),
  };
}
