import { reportingUnitIds, type Actor } from "#report-schema/access.ts";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import type { Db } from "#db/client.ts";
import { listScoreSheets, type ScoreSheet } from "#db/queries/score-sheets.ts";
import { unitPath } from "#db/queries/units.ts";
import { keepsSheet } from "./open-sheet.ts";

export interface SheetsOfPerson {
  /** Those the person keeps, in whatever state. */
  readonly kept: readonly ScoreSheet[];
  /** Issued ones with the units of theirs that are in them. */
  readonly seen: readonly { readonly sheet: ScoreSheet; readonly unitIds: readonly string[] }[];
}

/** Sheets a person has to do with, the newest first. */
export async function sheetsOfPerson(db: Db, actor: Actor): Promise<SheetsOfPerson> {
  const own = reportingUnitIds(actor);
  const paths = await Promise.all([...new Set(actor.grants.map(({ unitId }) => unitId))].map((id) => unitPath(db, id)));
  const regions = [...new Set(paths.flatMap((path) => (path ? [path.unitId, ...path.above] : [])))];
  const sheets = await listScoreSheets(db, regions);
  const kept: ScoreSheet[] = [];
  for (const sheet of sheets) if (await keepsSheet(db, actor, sheet)) kept.push(sheet);
  const seen = sheets
    .filter(({ state }) => isIssued(state))
    .map((sheet) => ({
      sheet,
      unitIds: sheet.content.units.map(({ id }) => id).filter((id) => own.includes(id)),
    }))
    .filter(({ unitIds }) => unitIds.length > 0);
  return { kept, seen };
}
