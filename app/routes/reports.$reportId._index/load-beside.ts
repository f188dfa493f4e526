import { daysLeft } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listStandingReasons } from "#db/queries/explanations.ts";
import { listStatements } from "#db/queries/statements.ts";
import type { DeskBeside } from "#app/components/report/desk-data.ts";
import type { OpenReport } from "#app/services/open-report.ts";

/** What stands beside the form: what the unit stated, and the time that is left. */
export async function loadBeside(db: Db, { stored }: OpenReport, now: Date): Promise<DeskBeside> {
  return {
    statements: await listStatements(db, stored.id),
    statementsAddress: `/reports/${stored.id}/statements`,
    reasons: {
      address: `/reports/${stored.id}/explanations`,
      reasons: (await listStandingReasons(db, stored.id)).map(({ findingKey, reason, kind, by, at }) => ({
        findingKey,
        reason,
        ...(kind && { kind }),
        by,
        at,
      })),
    },
    dueOn: stored.dueOn,
    daysLeft: daysLeft(now, stored.dueOn),
  };
}
