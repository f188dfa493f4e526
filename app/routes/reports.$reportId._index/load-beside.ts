import { daysLeft } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listStatements } from "#db/queries/statements.ts";
import type { DeskBeside } from "#app/components/report/desk-data.ts";
import type { OpenReport } from "#app/services/open-report.ts";

/** What stands beside the form: what the unit stated, and the time that is left. */
export async function loadBeside(db: Db, { stored }: OpenReport, now: Date): Promise<DeskBeside> {
  return {
    statements: await listStatements(db, stored.id),
    statementsAddress: `/reports/${stored.id}/statements`,
    dueOn: stored.dueOn,
    daysLeft: daysLeft(now, stored.dueOn),
  };
}
