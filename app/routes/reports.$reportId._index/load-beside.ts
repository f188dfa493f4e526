import { daysLeft } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listStandingReasons } from "#db/queries/explanations.ts";
import { findRound } from "#db/queries/rounds.ts";
import { listStatements } from "#db/queries/statements.ts";
import type { DeskBeside } from "#app/components/report/desk-data.ts";
import { termsOfUnit } from "#app/services/asked-units.ts";
import { dueDay } from "#app/services/due-day.ts";
import type { OpenReport } from "#app/services/open-report.ts";
import { standingCorrections } from "#app/services/standing-corrections.ts";

/** What stands beside the form: what the unit stated and explained, the preview, and the time that is left. */
export async function loadBeside(db: Db, { stored }: OpenReport, now: Date): Promise<DeskBeside> {
  const round = await findRound(db, stored.roundId);
  // The unit's own day, where the office gave it a later one.
  const ownDay = round ? (await termsOfUnit(db, round, stored.unitId)).dueOn : stored.dueOn;
  const dueOn = await dueDay(db, ownDay, stored);
  const reasons = await listStandingReasons(db, stored.id);
  return {
    // The desk reckons with them as the server does.
    statements: { ...(await listStatements(db, stored.id)), corrections: await standingCorrections(db, stored) },
    statementsAddress: `/reports/${stored.id}/statements`,
    reasons: {
      address: `/reports/${stored.id}/explanations`,
      reasons: reasons.map(({ findingKey, reason, kind, by, at }) => ({
        findingKey,
        reason,
        ...(kind && { kind }),
        by,
        at,
      })),
    },
    previewAddress: `/reports/${stored.id}/preview`,
    dueOn,
    daysLeft: daysLeft(now, dueOn),
  };
}
