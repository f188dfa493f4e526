import type { RuleName } from "../finding.ts";
import { figureDefinition } from "../figure-index.ts";
import type { FigureId, Format } from "../format.ts";
import { placeOf, placeText } from "../place.ts";
import { sumOf } from "../totals.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

type TotalRule = Extract<RuleName, "applications.handled" | "applications.row-total" | "contest.total">;

/**
 * A file that was read in prints its own totals; one that differs from the computed sum is a finding.
 * In the editor totals are computed and these rules never speak.
 */
function declaredTotals(name: TotalRule, source: string): Rule<TotalRule> {
  return {
    name,
    moments: ["save", "submit", "publish"],
    source,
    check: ({ format, figures, report }) =>
      format.sums
        .filter((sum) => sum.rule === name)
        .flatMap((sum) => {
          const declared = report.declared?.[sum.total];
          const { value, blanks } = sumOf(figures, sum.of);
          if (declared === undefined || blanks.length > 0 || declared === value) return [];
          return [
            {
              rule: name,
              level: "block",
              figures: [sum.total],
              section: sectionOfTable(format, figureDefinition(format, sum.total).table.id),
              facts: {
                place: placeText(format, sum.total),
                terms: sum.of.map((id) => ({ label: addendName(format, id, name), value: figures[id] ?? 0 })),
                computed: value,
                declared,
              },
              expected: value,
              actual: declared,
            } as const,
          ];
        }),
  };
}

/** In a column's sum the rows differ, in a row's sum the columns do. */
function addendName(format: Format, id: FigureId, rule: TotalRule): string {
  const place = placeOf(format, id);
  return rule === "applications.handled" ? place.row : (place.column.split("·").at(-1) ?? place.column);
}

export const applicationsHandled = declaredTotals("applications.handled", "年报格式第三部分“（七）总计”");
export const applicationsRowTotal = declaredTotals("applications.row-total", "年报格式第三部分“总计”列");
export const contestTotal = declaredTotals("contest.total", "年报格式第四部分“总计”");
