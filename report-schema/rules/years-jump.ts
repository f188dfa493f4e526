import { figureIndex, type FigureDefinition } from "../figure-index.ts";
import { figureWithUnit } from "../figure-text.ts";
import type { FigureKind, Format } from "../format.ts";
import { placeOf } from "../place.ts";
import { sectionOfTable, type Rule, type Subject } from "./rule.ts";
import { numberOf } from "./rule-settings.ts";

/** The greater of the two numbers from which a jump is worth a look: 50 件, 50 万元. A change is no size. */
function large(kind: FigureKind, size: number): number {
  return { count: size, money: size * 1_000_000, change: Infinity }[kind];
}

/**
 * Large figures that are many times last year's (usually ten) or as small a part of them, one finding a table. Rows with a total are looked at
 * in the total alone.
 */
export const yearsJump: Rule<"years.jump"> = {
  name: "years.jump",
  moments: ["submit", "publish"],
  source: "审查经验：与上年相差悬殊的数字，应核对是否多录、少录",
  check: (subject) => {
    const { format, previous } = subject;
    // Another format counts other things.
    if (!previous || previous.format.id !== format.id) return [];
    return format.tables.flatMap((table) => {
      const jumps = telling(format).filter((one) => one.table === table && hasJumped(subject, one));
      if (jumps.length === 0) return [];
      return [
        {
          rule: "years.jump",
          level: "note",
          figures: jumps.map(({ id }) => id),
          section: sectionOfTable(format, table.id),
          facts: {
            table: table.name,
            lastYear: previous.report.year,
            factor: numberOf(subject.settings, "jumpFactor"),
            rows: jumps.map(({ id, kind, computed }) => {
              const { row, column } = placeOf(format, id);
              return {
                label: [row, ...(computed && row !== "" ? [] : [column])].filter((part) => part !== "").join("·"),
                value: figureWithUnit(kind, subject.figures[id] ?? 0),
                last: figureWithUnit(kind, previous.figures[id] ?? 0),
              };
            }),
          },
        } as const,
      ];
    });
  },
};

/** The total of a row that has one, else every figure of it. */
function telling(format: Format): FigureDefinition[] {
  const all = [...figureIndex(format).values()];
  const totals = new Map(
    all.filter(({ id, computed }) => computed && id.endsWith(".total")).map((one) => [one.row, one]),
  );
  return all.filter((one) => (totals.get(one.row) ?? one) === one);
}

function hasJumped({ figures, previous, settings }: Subject, { id, kind }: FigureDefinition): boolean {
  const value = figures[id];
  const last = previous?.figures[id];
  if (value === undefined || last === undefined) return false;
  const greater = Math.max(value, last);
  const isLarge = greater >= large(kind, numberOf(settings, "jumpSize"));
  return isLarge && greater >= Math.max(1, Math.min(value, last)) * numberOf(settings, "jumpFactor");
}
