/** Every special rule at, under and over its edge, with the sum as it is written out. */
import { describe, expect, it } from "vitest";
import { entriesProblemText } from "#report-schema/scoring/entries-problem-text.ts";
import { readEntriesTable } from "#report-schema/scoring/entries-table.ts";
import { writtenPoints } from "#report-schema/scoring/points.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import type { Scores } from "#report-schema/scoring/scores.ts";
import { sumText, totalText } from "#report-schema/scoring/sum-text.ts";
import { examples, type Example } from "#tests/golden/scoring/examples.ts";

function scored({ scheme, table }: Example): Scores {
  const reading = readEntriesTable(
    scheme,
    table.map((cells, index) => ({ row: index + 1, cells })),
  );
  if (!reading.ok) throw new Error(reading.problems.map(entriesProblemText).join("；"));
  return scoreSheet(scheme, reading.table.sheet);
}

function written(points: number | undefined): number | null {
  return points === undefined ? null : writtenPoints(points);
}

describe.each(examples)("$title", (example) => {
  const { units } = scored(example);

  it.each(example.expected)("$unit $item $points", ({ unit, item, points, sum }) => {
    const found = units.find((one) => one.unit.name === unit)!;
    if (item === "总分") {
      expect({ points: written(found.total), sum: totalText(found) }).toEqual({ points, sum });
      return;
    }
    const one = found.items.find(({ name }) => name === item)!;
    expect({ points: written(one.points), sum: sumText(one) }).toEqual({ points, sum });
  });

  it("items add up to the total", () => {
    for (const { items, total } of units) {
      if (total !== undefined) expect(items.reduce((sum, { points }) => sum + points!, 0)).toBe(total);
    }
  });
});
