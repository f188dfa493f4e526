import { canMove } from "#report-schema/lifecycle.ts";
import type { Report } from "#report-schema/report.ts";
import type { Db } from "#db/client.ts";
import { findReportOf } from "#db/queries/reports.ts";
import { latestRevision } from "#db/queries/revisions.ts";
import { findRoundByYear } from "#db/queries/rounds.ts";
import type { OpenReport } from "./open-report.ts";

/**
 * The unit's report of the year before, as it was last handed in. Nothing when there is none, and nothing while it lies
 * with the unit again (returned, or withdrawn to be put right): what is being corrected is no measure.
 */
export async function previousReportOf(db: Db, { stored }: Pick<OpenReport, "stored">): Promise<Report | undefined> {
  const round = await findRoundByYear(db, stored.year - 1);
  const report = round && (await findReportOf(db, round.id, stored.unitId));
  if (!report || canMove(report.state, "submit")) return undefined;
  const revision = await latestRevision(db, report.id);
  if (!revision) return undefined;
  const { unitName, year, formatId, content } = revision;
  return { unit: unitName, year, formatId, ...content, unread: {} };
}
