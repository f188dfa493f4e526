import { canMove } from "#report-schema/lifecycle.ts";
import { scoreSheet } from "#report-schema/scoring/score-sheet.ts";
import { readSheet } from "#report-schema/sheet/read-sheet.ts";
import { schemeFacts, type ScoreFacts } from "#report-schema/sheet/score-facts.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { listScoreSheets } from "#db/queries/score-sheets.ts";
import type { OpenReport } from "./open-report.ts";

/**
 * What a government's report is held against of the scores issued in its year to the units under it: as they stand while
 * the report lies with the unit, as they stood at hand-in afterwards. Nothing of any other unit.
 */
export async function scoreFactsOf(
  db: Db,
  { stored, unit }: Pick<OpenReport, "stored" | "unit">,
): Promise<ScoreFacts | undefined> {
  if (!unit.isGovernment) return undefined;
  if (!canMove(stored.state, "submit")) return (await latestRevision(db, stored.id))?.scores;
  return issuedFacts(db, unit.id, stored.year);
}

async function issuedFacts(db: Db, regionId: string, year: number): Promise<ScoreFacts> {
  const sheets = (await listScoreSheets(db, [regionId]))
    .filter(({ state, period }) => isIssued(state) && period.slice(0, 4) === String(year))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const ids = [...new Set(sheets.map(({ scheme }) => scheme.id))];
  return ids.map((id) =>
    schemeFacts(
      sheets
        .filter(({ scheme }) => scheme.id === id)
        .map(({ scheme, content, period, bulletin }) => ({
          period,
          scheme,
          scores: scoreSheet(scheme, readSheet(scheme, content).sheet),
          hasBulletin: bulletin.issue !== null,
        })),
    ),
  );
}
