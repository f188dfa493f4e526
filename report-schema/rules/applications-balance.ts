import type { Term } from "../finding.ts";
import { figureDefinition } from "../figure-index.ts";
import type { FigureId, Format } from "../format.ts";
import { rowName } from "../place.ts";
import type { Figures } from "../report.ts";
import { sumOf } from "../totals.ts";
import { sectionOfTable, type Rule } from "./rule.ts";

/**
 * The printed balance: 一 + 二 = （七）总计 + 四, per column. Where a figure is still blank nothing can be said.
 * The 总计 column follows from the others and is left out while one of them is already named.
 */
export const applicationsBalance: Rule<"applications.balance"> = {
  name: "applications.balance",
  moments: ["save", "submit", "publish"],
  source: "年报格式第三部分：第一项加第二项之和，等于第三项加第四项之和",
  check: ({ format, figures }) => {
    const broken = format.balances.flatMap((balance) => {
      const left = sumOf(figures, balance.left);
      const right = sumOf(figures, balance.right);
      if (left.blanks.length > 0 || right.blanks.length > 0 || left.value === right.value) return [];
      const table = figureDefinition(format, balance.left[0]!).table;
      return [
        {
          rule: "applications.balance",
          level: "block",
          figures: [...balance.left, ...balance.right],
          section: sectionOfTable(format, table.id),
          facts: {
            table: table.name,
            column: balance.column,
            left: terms(format, figures, balance.left),
            right: terms(format, figures, balance.right),
          },
          expected: left.value,
          actual: right.value,
        } as const,
      ];
    });
    const byPerson = broken.filter(({ figures: [first] }) => !figureDefinition(format, first!).computed);
    return byPerson.length > 0 ? byPerson : broken;
  },
};

function terms(format: Format, figures: Figures, ids: readonly FigureId[]): Term[] {
  return ids.map((id) => ({ label: rowName(format, id), value: figures[id] ?? 0 }));
}
