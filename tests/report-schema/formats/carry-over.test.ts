import { describe, expect, it } from "vitest";
import { figureIndex } from "#report-schema/figure-index.ts";
import type { CarryOver, FigureId } from "#report-schema/format.ts";
import { formatById, formats } from "#report-schema/formats/registry.ts";
import { ruleBook } from "#report-schema/rules/rule-book.ts";

/** This year's figures of an entry, and last year's. */
function figuresOf(entry: CarryOver): { readonly now: readonly FigureId[]; readonly last: readonly FigureId[] } {
  if (entry.kind === "balance") {
    const all = [entry.total, ...entry.parts];
    return { now: all.map(({ figure }) => figure), last: all.map(({ last }) => last) };
  }
  if (entry.kind === "sum") return { now: [entry.figure], last: entry.last };
  return { now: [entry.stock.figure, entry.added, entry.removed], last: [entry.stock.last] };
}

describe.each(formats.map((format) => [format.id, format] as const))(
  "what goes on from year to year (%s)",
  (_, format) => {
    it.each(format.carryOver.map((entry) => [`${entry.rule} ${figuresOf(entry).now[0]}`, entry] as const))(
      "%s: its figures are those of both formats, and a rule reads it",
      (__, entry) => {
        expect(Object.keys(ruleBook)).toContain(entry.rule);
        expect(entry.source).toMatch(/国办公开办函/u);
        const { now, last } = figuresOf(entry);
        for (const id of now) expect(figureIndex(format).has(id), id).toBe(true);
        for (const from of entry.from) {
          const before = formatById(from);
          for (const id of last) expect(figureIndex(before).has(id), `${from} ${id}`).toBe(true);
          expect(before.years.first).toBeLessThanOrEqual(format.years.last ?? Infinity);
        }
      },
    );

    it("carried-over applications (结转) come in from every format last year's report can have", () => {
      const [carried] = format.carryOver.filter(({ kind }) => kind === "balance");
      const possible = formats.filter(({ years }) => {
        const follows = (years.last ?? Infinity) + 1 >= format.years.first;
        return follows && years.first < (format.years.last ?? Infinity);
      });
      expect(carried?.from).toEqual(possible.map(({ id }) => id));
    });
  },
);
