import type { UnitKind } from "#report-schema/format.ts";
import { moves, isOfficeReturn, type Move, type ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "../client.ts";
import type { EventsTable } from "../schema/events.ts";
import { readState, readUnitKind } from "../word-columns.ts";
import { unitsUnder } from "./units.ts";

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
  readonly found?: {
    readonly version: number;
    readonly block: number;
    readonly explain: number;
    readonly note: number;
  };
}

/**
 * Every report of a round, in no given order. Two plain reads that indexes answer, added up here: grouped in SQL it takes
 * three times as long.
 */
export async function listProgress(db: Db, roundId: string): Promise<ReportProgress[]> {
  const [reports, events] = await Promise.all([
    db
      .selectFrom("reports")
      .leftJoin("report_counts", "report_counts.report_id", "reports.id")
      .select(["reports.id", "reports.unit_id", "reports.version", "reports.updated_at"])
      .select([
        "report_counts.version as counted",
        "report_counts.block",
        "report_counts.explain",
        "report_counts.note",
      ])
      .where("reports.round_id", "=", roundId)
      .execute(),
    db
      .selectFrom("reports")
      .innerJoin("events", "events.report_id", "reports.id")
      .select(["events.report_id", "events.sequence", "events.move", "events.state", "events.at"])
      .where("reports.round_id", "=", roundId)
      .execute(),
  ]);
  const ways = new Map<string, Way>();
  for (const event of events) follow(ways, event);
  return reports.map((row) => {
    const way = ways.get(row.id);
    if (!way) throw new Error(`年报 ${row.id} 没有任何流转记录，不知道处于什么状态，不能读取。请从备份恢复。`);
    return {
      id: row.id,
      unitId: row.unit_id,
      version: row.version,
      state: readState(way.state, `events 表年报 ${row.id} 第 ${way.last} 行`),
      lastAt: row.updated_at > way.at ? row.updated_at : way.at,
      handIns: way.handIns,
      returns: way.returns,
      firstHandIn: way.firstHandIn,
      ...(row.counted !== null && {
        found: { version: row.counted, block: row.block ?? 0, explain: row.explain ?? 0, note: row.note ?? 0 },
      }),
    };
  });
}

interface Way {
  last: number;
  state: string;
  at: string;
  handIns: number;
  returns: number;
  firstHandIn: string | null;
}
type EventRow = Pick<EventsTable, "report_id" | "sequence" | "move" | "state" | "at">;

const officeReturns: readonly string[] = (Object.keys(moves) as Move[]).filter(isOfficeReturn);

function follow(ways: Map<string, Way>, { report_id: id, sequence, move, state, at }: EventRow): void {
  let way = ways.get(id);
  if (!way) ways.set(id, (way = { last: 0, state, at, handIns: 0, returns: 0, firstHandIn: null }));
  if (sequence > way.last) Object.assign(way, { last: sequence, state, at });
  if (officeReturns.includes(move)) way.returns += 1;
  if (move !== "submit") return;
  way.handIns += 1;
  if (way.firstHandIn === null || at < way.firstHandIn) way.firstHandIn = at;
}

/** When each unit first handed in its report of a round; units that never did are not among them. */
export async function listFirstHandIns(db: Db, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("reports")
    .innerJoin("events", "events.report_id", "reports.id")
    .where("reports.round_id", "=", roundId)
    .where("events.move", "=", "submit")
    .groupBy("reports.unit_id")
    .select((eb) => ["reports.unit_id", eb.fn.min("events.at").as("at")])
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.at]));
}

/** A unit as the board needs it, without its other names. */
export interface BoardUnit {
  readonly id: string;
  /** Official, as it was on the day. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly groupName: string;
  readonly reports: boolean;
  readonly since: string | null;
  readonly abolishedOn: string | null;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** These units and all below them in the order of the list, named as on a day (ISO date). */
export async function listBoardUnits(db: Db, unitIds: readonly string[], day: string): Promise<BoardUnit[]> {
  if (unitIds.length === 0) return [];
  const units = await unitsUnder(db, unitIds)
    .leftJoin("unit_names", (join) =>
      join
        .onRef("unit_names.unit_id", "=", "units.id")
        .on("unit_names.kind", "=", "official")
        .on((eb) => eb.or([eb("unit_names.valid_from", "is", null), eb("unit_names.valid_from", "<=", day)]))
        .on((eb) => eb.or([eb("unit_names.valid_to", "is", null), eb("unit_names.valid_to", ">", day)])),
    )
    .select(["units.id", "units.kind", "units.group_name", "units.reports", "units.since", "units.abolished_on"])
    .select(["units.contact_name", "units.contact_phone", "unit_names.name"])
    .execute();
  // A unit that had no name that day goes by its newest.
  const newest = units.some(({ name }) => name === null) ? await newestNames(db) : undefined;
  return units.map((row) => ({
    id: row.id,
    name: row.name ?? newest?.get(row.id) ?? "",
    kind: readUnitKind(row.kind, `units 表 ${row.id} 行`),
    groupName: row.group_name ?? "",
    reports: row.reports === 1,
    since: row.since,
    abolishedOn: row.abolished_on,
    contactName: row.contact_name ?? "",
    contactPhone: row.contact_phone ?? "",
  }));
}

async function newestNames(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("unit_names")
    .select(["unit_id", "name", "valid_from"])
    .where("kind", "=", "official")
    .execute();
  // The last one put in is the newest.
  const sorted = rows.sort((a, b) => ((a.valid_from ?? "") < (b.valid_from ?? "") ? -1 : 1));
  return new Map(sorted.map((row) => [row.unit_id, row.name]));
}
