import { typedFigures } from "../figure-index.ts";
import type { FigureId, Format } from "../format.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

/**
 * Every figure is last year's. Years in which nothing happened are alike, and what merely goes on (现行有效,
 * 上一年项目数量) stays as it was in them: other figures must have something to repeat.
 */
export const yearsIdentical: Rule<"years.identical"> = {
  name: "years.identical",
  moments: ["submit", "publish"],
  source: "国办公开办函〔2021〕30号：内容应当准确，不得雷同",
  check: ({ format, figures, previous }) => {
    if (!previous || previous.format.id !== format.id) return [];
    const typed = typedFigures(format);
    if (typed.some(({ id }) => figures[id] === undefined || figures[id] !== previous.figures[id])) return [];
    const goesOn = continuing(format);
    const telling = typed.filter(({ id }) => figures[id] !== 0 && !goesOn.has(id));
    const first = telling[0];
    if (!first) return [];
    return [
      {
        rule: "years.identical",
        level: "explain",
        figures: telling.map(({ id }) => id),
        section: sectionOfTable(format, first.table.id),
        facts: { lastYear: previous.report.year, count: typed.length },
      } as const,
    ];
  },
};

function continuing({ carryOver }: Format): ReadonlySet<FigureId> {
  return new Set(
    carryOver.flatMap((entry) => {
      if (entry.kind === "stock") return [entry.stock.figure];
      return entry.kind === "sum" ? [entry.figure] : [];
    }),
  );
}
