import type { Actor } from "#report-schema/access.ts";
import { pointsText } from "#report-schema/scoring/points.ts";
import type { Db } from "#db/client.ts";
import { momentText } from "#app/components/day-text.ts";
import { periodText } from "#app/components/scores/period-text.ts";
import { unitsKeptScoresOf } from "#app/services/held-units.ts";
import { judgedSheet } from "#app/services/open-sheet.ts";
import { sheetsOfPerson } from "#app/services/sheets-of-person.ts";

/** Sheets to be kept, and scores of the person's own units. */
export async function loadSheets(db: Db, actor: Actor, now: Date) {
  const { kept, seen } = await sheetsOfPerson(db, actor);
  const own = await Promise.all(
    seen.map(async ({ sheet, unitIds }) => {
      const { scores } = await judgedSheet(db, sheet, now);
      return unitIds.flatMap((unitId) => {
        const score = scores.units.find(({ unit }) => unit.id === unitId);
        if (!score) return [];
        return [
          {
            sheetId: sheet.id,
            unitId,
            unit: score.unit.name,
            period: periodText(sheet.period),
            scheme: sheet.scheme.name,
            total: score.total === undefined ? "" : pointsText(score.total),
            rank: score.rank ?? 0,
            appealUntil: sheet.appealUntil,
          },
        ];
      });
    }),
  );
  return {
    mayCreate: unitsKeptScoresOf(actor).length > 0,
    kept: kept.map((sheet) => ({
      id: sheet.id,
      period: periodText(sheet.period),
      scheme: sheet.scheme.name,
      state: sheet.state,
      units: sheet.content.units.length,
      updated: momentText(sheet.updatedAt),
    })),
    own: own.flat(),
  };
}
