import type { ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "../client.ts";
import { readState } from "../word-columns.ts";

/** How far a report of a round has come, in numbers. */
export interface ReportProgress {
  readonly id: string;
  readonly unitId: string;
  readonly version: number;
  readonly state: ReportState;
  /** Of the last save or move. */
  readonly lastAt: string;
  readonly handIns: number;
  /** How often the office sent it back. */
  readonly returns: number;
  readonly firstHandIn: string | null;
  /** What the rules found in it, as last counted; of an older version while it waits to be counted. */
  readonly found: FoundAt | undefined;
}

interface FoundAt {
  readonly version: number;
  readonly block: number;
  readonly explain: number;
  readonly note: number;
}

/** Every report of a round, in no given order; one statement, from what is summed up with each event. */
export async function listProgress(db: Db, roundId: string): Promise<ReportProgress[]> {
  const rows = await db
    .selectFrom("reports")
    .leftJoin("report_progress", "report_progress.report_id", "reports.id")
    .leftJoin("report_counts", "report_counts.report_id", "reports.id")
    .select(["reports.id", "reports.unit_id", "reports.version", "reports.updated_at"])
    .select(["report_progress.state", "report_progress.moved_at", "report_progress.hand_ins"])
    .select(["report_progress.returns", "report_progress.first_hand_in"])
    .select(["report_counts.version as counted", "report_counts.block", "report_counts.explain", "report_counts.note"])
    .where("reports.round_id", "=", roundId)
    .execute();
  return rows.map((row) => {
    const { id, state, moved_at: movedAt, counted } = row;
    if (state === null || movedAt === null) {
      throw new Error(`年报 ${id} 没有任何流转记录，不知道处于什么状态，不能读取。请从备份恢复。`);
    }
    return {
      id,
      unitId: row.unit_id,
      version: row.version,
      state: readState(state, `report_progress 表年报 ${id} 行`),
      lastAt: row.updated_at > movedAt ? row.updated_at : movedAt,
      handIns: row.hand_ins ?? 0,
      returns: row.returns ?? 0,
      firstHandIn: row.first_hand_in,
      found:
        counted === null
          ? undefined
          : { version: counted, block: row.block ?? 0, explain: row.explain ?? 0, note: row.note ?? 0 },
    };
  });
}

/** How a report of a round arrived. */
export interface Arrival {
  readonly unitId: string;
  readonly state: ReportState;
  /** Null = it never was handed in here. */
  readonly firstHandIn: string | null;
}

/** Of every report of a round, in no given order. */
export async function listArrivals(db: Db, roundId: string): Promise<Arrival[]> {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("report_progress", "report_progress.report_id", "reports.id")
    .where("reports.round_id", "=", roundId)
    .select(["reports.unit_id", "report_progress.state", "report_progress.first_hand_in"])
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    state: readState(row.state, "report_progress 表"),
    firstHandIn: row.first_hand_in,
  }));
}
