import { mayKeepScores, worksInUnit, type Actor, type UnitPath } from "#report-schema/access.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { scoreRecord, type ScoreRecord } from "#report-schema/sheet/score-record.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { listScoreSheets } from "#db/queries/score-sheets.ts";

/** Whether the person may have a unit's papers with its scores: the unit's own people and the office above. */
export function maySeeInternal(actor: Actor, path: UnitPath): boolean {
  return worksInUnit(actor, path.unitId) || mayKeepScores(actor, path);
}

/** What the issued sheets of a year say of a unit, a record a scheme; none where it was not scored. */
export async function unitScoreRecords(db: Db, path: UnitPath, year: number): Promise<ScoreRecord[]> {
  const sheets = (await listScoreSheets(db, [path.unitId, ...path.above]))
    .filter(({ state, period }) => isIssued(state) && period.startsWith(String(year)))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const schemes = [...new Set(sheets.map(({ scheme }) => scheme.id))];
  return schemes.flatMap((id) => {
    const periods = sheets
      .filter(({ scheme }) => scheme.id === id)
      .map(({ scheme, content, period }) => ({
        period: periodWords(period),
        scheme,
        scores: scoreSheet(scheme, readSheet(scheme, content).sheet),
      }));
    return scoreRecord(path.unitId, periods) ?? [];
  });
}

/** Whether there is an internal edition of a unit's report for this person. */
export async function hasInternalEdition(db: Db, actor: Actor, path: UnitPath, year: number): Promise<boolean> {
  return maySeeInternal(actor, path) && (await unitScoreRecords(db, path, year)).length > 0;
}

/** 2022-08 → 8月; 2022 → 2022年 */
function periodWords(period: string): string {
  const [year, month] = period.split("-");
  return month === undefined ? `${year}年` : `${Number(month)}月`;
}
