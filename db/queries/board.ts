import type { ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "../client.ts";
import { readState } from "../word-columns.ts";

/** How far a unit's report has come in a round. */
export interface BoardRow {
  readonly unitId: string;
  /** undefined = not begun. */
  readonly report?: {
    readonly id: string;
    readonly version: number;
    readonly state: ReportState;
    readonly lastEventAt: string;
    readonly updatedAt: string;
    /** How often it was handed in. */
    readonly revisions: number;
  };
}

/** One row for every unit asked for, in the order asked; one statement, however many units. */
export async function listBoard(db: Db, roundId: string, unitIds: readonly string[]): Promise<BoardRow[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom("reports")
    .innerJoin("report_progress", "report_progress.report_id", "reports.id")
    .select((eb) => [
      "reports.id",
      "reports.unit_id",
      "reports.version",
      "report_progress.state",
      "report_progress.moved_at",
      "reports.updated_at",
      eb
        .selectFrom("revisions")
        .select((one) => one.fn.countAll<number>().as("count"))
        .whereRef("revisions.report_id", "=", "reports.id")
        .as("revisions"),
    ])
    .where("reports.round_id", "=", roundId)
    .where("reports.unit_id", "in", unitIds)
    .execute();
  const ofUnit = new Map(rows.map((row) => [row.unit_id, row]));
  return unitIds.map((unitId) => {
    const row = ofUnit.get(unitId);
    if (!row) return { unitId };
    return {
      unitId,
      report: {
        id: row.id,
        version: row.version,
        state: readState(row.state, `report_progress 表年报 ${row.id} 行`),
        lastEventAt: row.moved_at,
        updatedAt: row.updated_at,
        revisions: row.revisions ?? 0,
      },
    };
  });
}
