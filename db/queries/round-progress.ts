import type { UnitKind } from "#report-schema/format.ts";
import { moves, isOfficeReturn, type Move, type ReportState } from "#report-schema/lifecycle.ts";
import type { Db } from "../client.ts";
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

const officeReturns = (Object.keys(moves) as Move[]).filter(isOfficeReturn);

/** Every report of a round, one statement, however many; in no given order. */
export async function listProgress(db: Db, roundId: string): Promise<ReportProgress[]> {
  const rows = await db
    .with("made", (query) =>
      query
        .selectFrom("reports")
        .innerJoin("events", "events.report_id", "reports.id")
        .where("reports.round_id", "=", roundId)
        .groupBy("events.report_id")
        .select((eb) => [
          "events.report_id",
          eb.fn.max("events.sequence").as("last"),
          eb.fn.max("events.at").as("at"),
          eb.fn.sum<number>(eb.case().when("events.move", "=", "submit").then(1).else(0).end()).as("hand_ins"),
          eb.fn.sum<number>(eb.case().when("events.move", "in", officeReturns).then(1).else(0).end()).as("returns"),
          eb.fn.min(eb.case().when("events.move", "=", "submit").then(eb.ref("events.at")).end()).as("first"),
        ]),
    )
    .selectFrom("made")
    .innerJoin("reports", "reports.id", "made.report_id")
    .innerJoin("events", (join) =>
      join.onRef("events.report_id", "=", "made.report_id").onRef("events.sequence", "=", "made.last"),
    )
    .leftJoin("report_counts", "report_counts.report_id", "made.report_id")
    .select([
      "reports.id",
      "reports.unit_id",
      "reports.version",
      "reports.updated_at",
      "events.state",
      "made.at",
      "made.hand_ins",
      "made.returns",
      "made.first",
      "report_counts.version as counted",
      "report_counts.block",
      "report_counts.explain",
      "report_counts.note",
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    version: row.version,
    state: readState(row.state, `events 表年报 ${row.id} 最后一行`),
    lastAt: row.updated_at > row.at ? row.updated_at : row.at,
    handIns: row.hand_ins,
    returns: row.returns,
    firstHandIn: row.first,
    ...(row.counted !== null && {
      found: { version: row.counted, block: row.block ?? 0, explain: row.explain ?? 0, note: row.note ?? 0 },
    }),
  }));
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
  const [units, names] = await Promise.all([
    unitsUnder(db, unitIds)
      .select(["id", "kind", "group_name", "reports", "since", "abolished_on", "contact_name", "contact_phone"])
      .execute(),
    db
      .selectFrom("unit_names")
      .select(["unit_id", "name", "valid_from", "valid_to"])
      .where("kind", "=", "official")
      .execute(),
  ]);
  const ofUnit = officialNames(names, day);
  return units.map((row) => ({
    id: row.id,
    name: ofUnit.get(row.id) ?? "",
    kind: readUnitKind(row.kind, `units 表 ${row.id} 行`),
    groupName: row.group_name ?? "",
    reports: row.reports === 1,
    since: row.since,
    abolishedOn: row.abolished_on,
    contactName: row.contact_name ?? "",
    contactPhone: row.contact_phone ?? "",
  }));
}

interface NameRow {
  readonly unit_id: string;
  readonly name: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** The name of that day; where the unit had none then, the newest. */
function officialNames(rows: readonly NameRow[], day: string): ReadonlyMap<string, string> {
  const newest = new Map<string, NameRow>();
  const onDay = new Map<string, string>();
  for (const row of rows) {
    const held = (row.valid_from === null || row.valid_from <= day) && (row.valid_to === null || day < row.valid_to);
    if (held) onDay.set(row.unit_id, row.name);
    const before = newest.get(row.unit_id);
    if (!before || (before.valid_from ?? "") <= (row.valid_from ?? "")) newest.set(row.unit_id, row);
  }
  return new Map([...newest].map(([id, row]) => [id, onDay.get(id) ?? row.name]));
}
