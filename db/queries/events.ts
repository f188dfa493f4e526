import { isOfficeReturn, type Move, type ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "../client.ts";
import type { EventsTable } from "../schema/events.ts";
import { readMove, readState } from "../word-columns.ts";

/** Something that happened to a report. Never changed, never deleted. */
export interface ReportEvent {
  readonly id: string;
  readonly reportId: string;
  /** 1, 2, 3 … within the report. */
  readonly sequence: number;
  readonly move: Move;
  /** The state the move led to. */
  readonly state: ReportState;
  /** null = the program itself. */
  readonly accountId: string | null;
  readonly at: string;
  readonly remark: string | null;
  readonly revisionId: string | null;
}

/**
 * Appends an event and adds it to the report's sum of them. Its `sequence` is the last one the caller saw, plus one: two
 * people moving one report at the same moment cannot both succeed. Two statements: call it within a transaction.
 * @returns false when somebody else moved the report in between, and nothing is written
 */
export async function insertEvent(db: Db, event: ReportEvent): Promise<boolean> {
  const result = await db
    .insertInto("events")
    .values({
      id: event.id,
      report_id: event.reportId,
      sequence: event.sequence,
      move: event.move,
      state: event.state,
      account_id: event.accountId,
      at: event.at,
      remark: event.remark,
      revision_id: event.revisionId,
    })
    .onConflict((conflict) => conflict.columns(["report_id", "sequence"]).doNothing())
    .executeTakeFirst();
  const written = (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  if (written) await sumUp(db, event);
  return written;
}

async function sumUp(db: Db, { reportId, sequence, move, state, at }: ReportEvent): Promise<void> {
  const last = { sequence, state, moved_at: at };
  const handIns = move === "submit" ? 1 : 0;
  const returns = isOfficeReturn(move) ? 1 : 0;
  const first = handIns > 0 ? at : null;
  await db
    .insertInto("report_progress")
    .values({ report_id: reportId, ...last, hand_ins: handIns, returns, first_hand_in: first })
    .onConflict((conflict) =>
      conflict.column("report_id").doUpdateSet((eb) => ({
        ...last,
        hand_ins: eb("report_progress.hand_ins", "+", handIns),
        returns: eb("report_progress.returns", "+", returns),
        first_hand_in: eb.fn.coalesce("report_progress.first_hand_in", eb.val(first)),
      })),
    )
    .execute();
}

/** Oldest first. */
export async function listEvents(db: Db, reportId: string): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("sequence")
    .execute();
  return rows.map(toEvent);
}

/** Events of some moves of all reports in a round, oldest first within each report. */
export async function listEventsOfRound(db: Db, roundId: string, moves: readonly Move[]): Promise<ReportEvent[]> {
  const rows = await db
    .selectFrom("events")
    .innerJoin("reports", "reports.id", "events.report_id")
    .selectAll("events")
    .where("reports.round_id", "=", roundId)
    .where("events.move", "in", moves)
    .orderBy("events.report_id")
    .orderBy("events.sequence")
    .execute();
  return rows.map(toEvent);
}

export async function findEvent(db: Db, id: string): Promise<ReportEvent | undefined> {
  const row = await db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toEvent(row);
}

/** The event whose state is the report's state now. */
export async function latestEvent(db: Db, reportId: string): Promise<ReportEvent | undefined> {
  const row = await db
    .selectFrom("events")
    .selectAll()
    .where("report_id", "=", reportId)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toEvent(row);
}

function toEvent(row: EventsTable): ReportEvent {
  const place = `events 表 ${row.id} 行`;
  return {
    id: row.id,
    reportId: row.report_id,
    sequence: row.sequence,
    move: readMove(row.move, place),
    state: readState(row.state, place),
    accountId: row.account_id,
    at: row.at,
    remark: row.remark,
    revisionId: row.revision_id,
  };
}
