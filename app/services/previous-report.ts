import type { Report } from "#report-schema/report.ts";
import type { Db } from "#db/client.ts";
import { lastYearOf } from "./last-year.ts";
import type { OpenReport } from "./open-report.ts";

/**
 * What the unit's report is held against: its own of the year before as it was last handed in, that of the unit it took
 * over, or the applications its predecessors carried over (see `lastYearOf`). Nothing while one of them lies with its
 * unit again (returned, or withdrawn to be put right): what is being corrected is no measure.
 */
export async function previousReportOf(db: Db, { stored }: Pick<OpenReport, "stored">): Promise<Report | undefined> {
  return (await lastYearOf(db, stored)).report;
}
