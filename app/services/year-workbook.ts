import { writtenPoints, type Points } from "#report-schema/scoring/points.ts";
import type { YearGroup, YearTable } from "#report-schema/sheet/year-table.ts";
import { plainTable } from "#app/renderers/excel/plain-table.ts";
import { rowsShown, type YearOfScores, type YearWish } from "./year-of-scores.ts";

type Cell = string | number | null;

/** One row a unit, three columns a period, the mean of each group after its units. */
export async function yearWorkbook({ year, table }: YearOfScores, shown: YearWish): Promise<Uint8Array> {
  const periods = table?.periods ?? [];
  return plainTable({
    sheet: `${year}年得分`,
    columns: [
      { title: "组别", width: 16 },
      { title: "名次", width: 7 },
      { title: "单位", width: 30 },
      ...periods.flatMap((period) => {
        const name = period.includes("-") ? `${Number(period.slice(5))}月` : "全年";
        return [
          { title: `${name}得分`, width: 10 },
          { title: `${name}名次`, width: 9 },
          { title: `${name}名次变化`, width: 12 },
        ];
      }),
      { title: table?.sumName ?? "合计", width: 12 },
    ],
    rows: table ? table.groups.flatMap((group) => groupRows(table, group, shown)) : [],
  });
}

function groupRows({ periods }: YearTable, group: YearGroup, shown: YearWish): Cell[][] {
  const rows = rowsShown(group, shown);
  if (rows.length === 0) return [];
  return [
    ...rows.map(({ unit, cells, sum, place }): Cell[] => [
      group.name,
      place ?? null,
      unit.name,
      ...cells.flatMap((cell): Cell[] => [written(cell?.total), cell?.rank ?? null, cell?.change ?? null]),
      written(sum),
    ]),
    [
      group.name,
      null,
      "本组平均",
      ...periods.flatMap((_, index): Cell[] => [written(group.means[index]), null, null]),
      written(group.meanSum),
    ],
  ];
}

function written(points: Points | undefined): number | null {
  return points === undefined ? null : writtenPoints(points);
}
