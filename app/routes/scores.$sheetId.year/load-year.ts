import type { Actor } from "#report-schema/access.ts";
import { pointsText, writtenPoints, type Points } from "#report-schema/scoring/points.ts";
import { tieRuleLabels } from "#report-schema/scoring/ranking-text.ts";
import type { YearGroup, YearRow, YearTable } from "#report-schema/sheet/year-table.ts";
import type { Db } from "#db/client.ts";
import type { SparkPoint } from "#app/components/scores/spark-line.tsx";
import { periodText } from "#app/components/scores/period-text.ts";
import { rowsShown, yearOfScores } from "#app/services/year-of-scores.ts";
import type { YearOrder } from "./year-orders.ts";

/** A year of sheets as it is shown: looked through by name, in the order asked for. */
export async function loadYear(db: Db, person: Actor, sheetId: string, query: URLSearchParams) {
  const { year, scheme, table, waiting, keeps } = await yearOfScores(db, person, sheetId);
  const words = query.get("q")?.trim() ?? "";
  const order: YearOrder = query.get("order") === "name" ? "name" : "total";
  return {
    id: sheetId,
    title: `${year}年各月得分`,
    scheme: scheme.name,
    keeps,
    words,
    order,
    waiting: waiting.map(periodText),
    sumName: table?.sumName ?? "",
    notes: table ? `${table.sumNote}名次按${table.sumName}排，${tieRuleLabels[scheme.ranking.ties]}。` : "",
    periods: table?.periods.map(shortPeriod) ?? [],
    range: table ? rangeOf(table) : ([0, 0] as const),
    groups:
      table?.groups.map((group) => shownGroup(table, group, words, order)).filter(({ rows }) => rows.length > 0) ?? [],
  };
}

export type YearPage = Awaited<ReturnType<typeof loadYear>>;

function shownGroup({ periods }: YearTable, group: YearGroup, words: string, order: YearOrder) {
  const rows = rowsShown(group, { words, isByName: order === "name" });
  return {
    id: group.id,
    name: group.name,
    rows: rows.map((row) => shownRow(row, periods)),
    means: group.means.map(text),
    meanSum: text(group.meanSum),
    points: pointsOf(periods, group.means),
  };
}

function shownRow({ unit, cells, sum, place }: YearRow, periods: readonly string[]) {
  return {
    id: unit.id,
    name: unit.name,
    place: place ?? 0,
    sum: text(sum),
    cells: cells.map((cell) => cell && { total: text(cell.total), rank: cell.rank ?? 0, change: cell.change ?? null }),
    points: pointsOf(
      periods,
      cells.map((cell) => cell?.total),
    ),
  };
}

function pointsOf(periods: readonly string[], totals: readonly (Points | undefined)[]): SparkPoint[] {
  return totals.map((total, index) => ({
    label: shortPeriod(periods[index]!),
    value: total === undefined ? undefined : writtenPoints(total),
    text: text(total),
  }));
}

export function shortPeriod(period: string): string {
  const month = period.split("-")[1];
  return month === undefined ? "全年" : `${Number(month)}月`;
}

function text(points: Points | undefined): string {
  return points === undefined ? "" : pointsText(points);
}

function rangeOf({ groups }: YearTable): readonly [least: number, most: number] {
  const totals = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.total ?? [])));
  if (totals.length === 0) return [0, 0];
  return [writtenPoints(Math.min(...totals)), writtenPoints(Math.max(...totals))];
}
