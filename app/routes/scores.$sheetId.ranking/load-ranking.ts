import type { Actor } from "#report-schema/access.ts";
import { pointsText } from "#report-schema/scoring/points.ts";
import { groupNotes } from "#report-schema/scoring/ranking-text.ts";
import type { Db } from "#db/client.ts";
import { periodText } from "#app/components/scores/period-text.ts";
import { openIssuedSheet } from "#app/services/open-issued-sheet.ts";
import { sheetHistory } from "#app/services/sheet-history.ts";

/** The ranking of a sheet, group by group, beside the period before. */
export async function loadRanking(db: Db, person: Actor, sheetId: string, now: Date) {
  const sheet = await openIssuedSheet(db, person, sheetId);
  const history = await sheetHistory(db, sheet, now);
  const { scores } = history.at(-1)!;
  // Places of years ago say nothing about this month.
  const before = history.slice(0, -1).findLast((one) => one.sheet.period >= yearBefore(sheet.period));
  const byId = new Map(scores.units.map((score) => [score.unit.id, score]));
  const hasYear = scores.units.some(({ year }) => year !== undefined);
  return {
    id: sheet.id,
    title: `${periodText(sheet.period)}排名`,
    scheme: sheet.scheme.name,
    before: before ? periodText(before.sheet.period) : "",
    totalName: sheet.scheme.totalName,
    yearName: hasYear ? (sheet.scheme.accumulation?.name ?? "") : "",
    groups: scores.groups
      .filter(({ order }) => order.length > 0)
      .map((group) => ({
        id: group.id,
        name: group.name,
        notes: groupNotes(sheet.scheme, group),
        lists: (["best", "worst", "notUpdated"] as const).map((list) => ({
          list,
          names: group[list].map((id) => byId.get(id)!.unit.name),
        })),
        rows: group.order.map((id) => {
          const score = byId.get(id)!;
          const last = before?.scores.units.find(({ unit }) => unit.id === id)?.rank;
          return {
            id,
            name: score.unit.name,
            rank: score.rank ?? 0,
            total: score.total === undefined ? "未评完" : pointsText(score.total),
            year: score.year === undefined ? "" : pointsText(score.year),
            change: score.rank === undefined || last === undefined ? null : last - score.rank,
          };
        }),
      })),
  };
}

/** 2022-08 → 2021-08, 2022 → 2021 */
function yearBefore(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}

export type Ranking = Awaited<ReturnType<typeof loadRanking>>;
