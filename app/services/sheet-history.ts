import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import type { Scores } from "#report-schema/scoring/scores.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { listScoreSheets, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { fedEntries } from "./fed-entries.ts";

/** Most periods one look back takes in. */
const mostPeriods = 12;

/** Issued sheets of the same region and scheme up to this one, oldest first, scored; this one with what reports say now. */
export async function sheetHistory(
  db: Db,
  sheet: ScoreSheet,
  now: Date,
): Promise<readonly { readonly sheet: ScoreSheet; readonly scores: Scores }[]> {
  const { content } = await fedEntries(db, sheet, now);
  const all = await listScoreSheets(db, [sheet.regionId]);
  return all
    .filter(
      (one) =>
        one.scheme.id === sheet.scheme.id && one.period <= sheet.period && (isIssued(one.state) || one.id === sheet.id),
    )
    .slice(0, mostPeriods)
    .reverse()
    .map((one) => {
      const cells = one.id === sheet.id ? content : one.content;
      return { sheet: one, scores: scoreSheet(one.scheme, readSheet(one.scheme, cells).sheet) };
    });
}
