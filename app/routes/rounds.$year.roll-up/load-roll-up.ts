import { figureDefinition } from "#report-schema/figure-index.ts";
import { figureWithUnit } from "#report-schema/figure-text.ts";
import { roundKey, roundLabel } from "#report-schema/round-key.ts";
import { sumText, tellsSomething } from "#report-schema/roll-up/roll-up-words.ts";
import { placeText } from "#report-schema/place.ts";
import type { Db } from "#db/client.ts";
import { openBoardRound } from "#app/services/round-board.ts";
import { roundRollUp } from "#app/services/round-roll-up.ts";

/** The roll-up of a round as the page shows it. @throws Response 404 when the year is not open, or for another's unit */
export async function loadRollUp(db: Db, unitIds: readonly string[], key: string, wanted: string | null) {
  const round = await openBoardRound(db, key);
  const { rolled, format, ...rest } = await roundRollUp(db, round, unitIds, wanted);
  const sums = [...rolled.sums];
  return {
    ...rest,
    key: roundKey(round),
    label: roundLabel(round),
    formatId: format.id,
    figures: rolled.figures,
    sums: sums
      .filter(([, sum]) => tellsSomething(sum))
      .map(([id, sum]) => ({
        id,
        heading: `${placeText(format, id)}：${sum.isComplete ? "" : "不完整，已有 "}${figureWithUnit(figureDefinition(format, id).kind, sum.value)}`,
        text: sumText(format, id, sum),
      })),
    incomplete: sums.filter(([, { isComplete }]) => !isComplete).length,
  };
}

export type RollUpPageData = Awaited<ReturnType<typeof loadRollUp>>;
