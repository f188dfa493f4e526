import december2020 from "./yanshi-2020-12.json" with { type: "json" };
import august2022 from "./yanshi-2022-08.json" with { type: "json" };
import type { Entry } from "#report-schema/scoring/entry.ts";
import { pointsOf } from "#report-schema/scoring/points.ts";
import type { Sheet } from "#report-schema/scoring/scores.ts";

/** Tables of a bulletin as printed: name, four columns, the month's total, the year's where there is one. */
export interface Bulletin {
  readonly title: string;
  readonly groups: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
  readonly best: readonly string[];
  readonly worst?: readonly string[];
  readonly notUpdated: readonly string[];
}

export const bulletins: readonly Bulletin[] = [december2020, august2022];

const indicators = ["service", "interaction", "site", "disclosure"];

export interface Row {
  readonly group: string;
  readonly name: string;
  readonly columns: readonly number[];
  readonly total: number;
  readonly year: number | undefined;
}

export function rowsOf({ groups }: Bulletin): Row[] {
  return Object.entries(groups).flatMap(([group, rows]) =>
    rows.map(([name, ...numbers]) => ({
      group,
      name: String(name),
      columns: numbers.slice(0, 4).map(Number),
      total: Number(numbers[4]),
      year: numbers[5] === undefined ? undefined : Number(numbers[5]),
    })),
  );
}

/** The rows as a sheet. What was gathered before the month is the printed year less the month: it is printed nowhere. */
export function sheetOf(bulletin: Bulletin): Sheet {
  const rows = rowsOf(bulletin);
  return {
    units: rows.map(({ name, group }) => ({ id: name, name, group })),
    entries: Object.fromEntries(
      rows.map(({ name, columns }) => [
        name,
        Object.fromEntries(columns.map((points, at) => [indicators[at]!, value(points)])),
      ]),
    ),
    before: Object.fromEntries(
      rows.flatMap(({ name, year, columns }) =>
        year === undefined ? [] : [[name, pointsOf(year) - pointsOf(columns[3]!)]],
      ),
    ),
  };
}

function value(points: number): Entry {
  return { kind: "value", points: pointsOf(points) };
}
