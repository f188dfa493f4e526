import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import type { Scores } from "#report-schema/scoring/scores.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { listScoreSheets, type ScoreSheet } from "#db/queries/score-sheets.ts";

/** Most periods one look back takes in. */
const mostPeriods = 12;

/** Issued sheets of the same region and scheme up to this one, oldest first, scored. */
export async function sheetHistory(
  db: Db,
  sheet: ScoreSheet,
): Promise<readonly { readonly sheet: ScoreSheet; readonly scores: Scores }[]> {
  const all = await listScoreSheets(db, [sheet.regionId]);
  return all
    .filter(
      (one) =>
        one.scheme.id === sheet.scheme.id && one.period <= sheet.period && (isIssued(one.state) || one.id === sheet.id),
    )
    .slice(0, mostPeriods)
    .reverse()
    .map((one) => ({ sheet: one, scores: scoreSheet(one.scheme, readSheet(one.scheme, one.content).sheet) }));
}
