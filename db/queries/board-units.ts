import type { UnitKind } from "#report-schema/format.ts";
import type { Db } from "../client.ts";
import { readUnitKind } from "../word-columns.ts";
import { unitsUnder } from "./units.ts";

/** A unit that must report at all, as the board needs it, without what it is called. */
export interface BoardUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly groupName: string;
  readonly reports: true;
  readonly since: string | null;
  readonly abolishedOn: string | null;
}

/** Those of these units and all below them that must report at all, in the order of the list. */
export async function listBoardUnits(db: Db, unitIds: readonly string[]): Promise<BoardUnit[]> {
  if (unitIds.length === 0) return [];
  const units = await unitsUnder(db, unitIds)
    .where("units.reports", "=", 1)
    .select(["units.id", "units.kind", "units.group_name", "units.since", "units.abolished_on"])
    .execute();
  return units.map((row) => ({
    id: row.id,
    kind: readUnitKind(row.kind, `units 表 ${row.id} 行`),
    groupName: row.group_name ?? "",
    reports: true,
    since: row.since,
    abolishedOn: row.abolished_on,
  }));
}

/** What the office calls a unit, and whom it calls there. */
export interface BoardName {
  readonly name: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/**
 * Official names as on a day (ISO date), with the contacts, of some units or of all; a unit that had no name that day
 * goes by its newest.
 */
export async function listBoardNames(
  db: Db,
  day: string,
  unitIds?: readonly string[],
): Promise<ReadonlyMap<string, BoardName>> {
  if (unitIds?.length === 0) return new Map();
  const rows = await db
    .selectFrom("units")
    .innerJoin("unit_names", (join) =>
      join.onRef("unit_names.unit_id", "=", "units.id").on("unit_names.kind", "=", "official"),
    )
    .$if(unitIds !== undefined, (query) => query.where("units.id", "in", unitIds ?? []))
    .select(["units.id", "units.contact_name", "units.contact_phone"])
    .select(["unit_names.name", "unit_names.valid_from", "unit_names.valid_to"])
    .execute();
  const names = new Map<string, BoardName>();
  const chosen = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const before = chosen.get(row.id);
    if (before && !isBetter(row, before, day)) continue;
    chosen.set(row.id, row);
    names.set(row.id, {
      name: row.name,
      contactName: row.contact_name ?? "",
      contactPhone: row.contact_phone ?? "",
    });
  }
  return names;
}

interface Dated {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** The name that held on the day before any other, else the newer one. */
function isBetter(one: Dated, other: Dated, day: string): boolean {
  const held = (name: Dated): boolean =>
    (name.valid_from === null || name.valid_from <= day) && (name.valid_to === null || name.valid_to > day);
  return held(one) === held(other) ? (one.valid_from ?? "") > (other.valid_from ?? "") : held(one);
}
