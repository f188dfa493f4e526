import type { ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "../client.ts";
import { judgedFromColumn } from "../json-columns.ts";

/** A report in one of these states, as it was last handed in. */
export interface WaitingReport {
  readonly reportId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly revision: number;
  readonly handedInAt: string;
  /** Levels of what was found then. */
  readonly levels: readonly string[];
}

/** The newest revision of every report of these units that stands in this state, in no given order; one statement. */
export async function listWaitingReports(
  db: Db,
  roundId: string,
  state: ReportState,
  unitIds: readonly string[],
): Promise<WaitingReport[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("reports")
    .innerJoin("report_progress", "report_progress.report_id", "reports.id")
    .innerJoin("events", (join) =>
      join.onRef("events.report_id", "=", "reports.id").onRef("events.sequence", "=", "report_progress.sequence"),
    )
    .innerJoin("revisions", "revisions.id", "events.revision_id")
    .select([
      "reports.id",
      "reports.unit_id",
      "revisions.unit_name",
      "revisions.number",
      "revisions.created_at",
      "revisions.judged",
    ])
    .where("reports.round_id", "=", roundId)
    .where("report_progress.state", "=", state)
    .where("reports.unit_id", "in", unitIds)
    .execute();
  return rows.map((row) => ({
    reportId: row.id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    revision: row.number,
    handedInAt: row.created_at,
    levels:
      row.judged === null
        ? []
        : judgedFromColumn(row.judged, `revisions 表年报 ${row.id} 第 ${row.number} 版`).findings.map(
            ({ level }) => level,
          ),
  }));
}
