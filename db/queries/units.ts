import type { UnitPath } from "#report-schema/access.ts";
import type { UnitKind } from "#report-schema/format.ts";
import type { Db } from "../client.ts";
import type { UnitsTable } from "../schema/units.ts";
import { groupBy } from "../group-by.ts";
import { readUnitKind } from "../word-columns.ts";
import { correctPlace, insertPlace } from "./unit-places.ts";
import { listNames, summariseNames, type NamedUnit } from "./unit-names.ts";

/** What is kept of a unit besides its names. */
export interface UnitFacts {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  /** Such as 市直单位, 镇（街道）. */
  readonly groupName: string | null;
  /** 各级人民政府本身. */
  readonly isGovernment: boolean;
  /** Must hand in a report of its own. */
  readonly reports: boolean;
  readonly sortOrder: number;
  readonly createdAt: string;
  /** ISO date, its first day; null = since ever. */
  readonly since: string | null;
  /** ISO date, the first day it is no more; null = it is there. */
  readonly abolishedOn: string | null;
  /** Whom the office calls; "" = not known. */
  readonly contactName: string;
  readonly contactPhone: string;
}

type Later = "since" | "abolishedOn" | "contactName" | "contactPhone";
/** A unit to be put in; what is not said of it is unknown, and it has been there since ever. */
export type NewUnit = Omit<UnitFacts, Later> & Partial<Pick<UnitFacts, Exclude<Later, "abolishedOn">>>;
/** What of a unit is corrected in place; its birth and its end are dated acts of their own. */
export type UnitCorrection = Omit<UnitFacts, "createdAt" | "since" | "abolishedOn">;

export interface Unit extends UnitFacts, NamedUnit {}

/** More levels than any line of government has; ends the walk should a ring have been made. */
const mostLevels = 20;

/** All units in the order they are listed on paper. */
export async function listUnits(db: Db): Promise<Unit[]> {
  const rows = await db.selectFrom("units").selectAll().orderBy("sort_order").orderBy("id").execute();
  return withNames(db, rows);
}

/** These units and all below them, in the order they are listed on paper. */
export async function listUnitsUnder(db: Db, unitIds: readonly string[]): Promise<Unit[]> {
  if (unitIds.length === 0) return [];
  return withNames(db, await unitsUnder(db, unitIds).selectAll().execute());
}

/** Rows of these units and all below them in the order of paper, for whoever chooses the columns. */
export function unitsUnder(db: Db, unitIds: readonly string[]) {
  return db
    .withRecursive("below", (query) =>
      query
        .selectFrom("units")
        .select((eb) => ["units.id", eb.lit(0).$castTo<number>().as("level")])
        .where("units.id", "in", unitIds)
        .unionAll(
          query
            .selectFrom("units")
            .innerJoin("below", "below.id", "units.parent_id")
            .select((eb) => [
              eb.ref("units.id").$castTo<string>().as("id"),
              eb("below.level", "+", 1).$castTo<number>().as("level"),
            ])
            .where("below.level", "<", mostLevels),
        ),
    )
    .selectFrom("units")
    .where("units.id", "in", (query) => query.selectFrom("below").select("below.id"))
    .orderBy("units.sort_order")
    .orderBy("units.id");
}

export async function findUnit(db: Db, id: string): Promise<Unit | undefined> {
  const rows = await db.selectFrom("units").selectAll().where("id", "=", id).execute();
  return (await withNames(db, rows))[0];
}

/** The unit with the units above it, nearest first; undefined when there is no such unit. */
export async function unitPath(db: Db, id: string): Promise<UnitPath | undefined> {
  const rows = await db
    .withRecursive("path", (query) =>
      query
        .selectFrom("units")
        .select((eb) => ["units.id", "units.parent_id", eb.lit(0).$castTo<number>().as("level")])
        .where("units.id", "=", id)
        .unionAll(
          query
            .selectFrom("units")
            .innerJoin("path", "path.parent_id", "units.id")
            .select((eb) => [
              eb.ref("units.id").$castTo<string>().as("id"),
              eb.ref("units.parent_id").$castTo<string | null>().as("parent_id"),
              eb("path.level", "+", 1).$castTo<number>().as("level"),
            ])
            .where("path.level", "<", mostLevels),
        ),
    )
    .selectFrom("path")
    .select("id")
    .orderBy("level")
    .execute();
  const [unit, ...above] = rows;
  return unit && { unitId: unit.id, above: above.map((row) => row.id) };
}

/** With its place in the tree from its first day on. Two statements: call it within a transaction. */
export async function insertUnit(db: Db, unit: NewUnit): Promise<void> {
  const since = unit.since ?? null;
  const columns = toColumns({ contactName: "", contactPhone: "", ...unit });
  await db
    .insertInto("units")
    .values({ id: unit.id, created_at: unit.createdAt, since, abolished_on: null, ...columns })
    .execute();
  await insertPlace(db, { unitId: unit.id, parentId: unit.parentId, validFrom: since });
}

/**
 * Replaces all facts but id and dates; another parent is taken as the right one since the last move.
 * @returns false when there is no such unit
 */
export async function updateUnit(db: Db, unit: UnitCorrection): Promise<boolean> {
  const result = await db.updateTable("units").set(toColumns(unit)).where("id", "=", unit.id).executeTakeFirst();
  await correctPlace(db, unit.id, unit.parentId);
  return result.numUpdatedRows > 0n;
}

/** @param parentId of today; the dated places are `unit-places`'. */
export async function setParent(db: Db, unitId: string, parentId: string): Promise<void> {
  await db.updateTable("units").set({ parent_id: parentId }).where("id", "=", unitId).execute();
}

/** @param day ISO date of the first day it is no more; null brings it back */
export async function setAbolished(db: Db, unitId: string, day: string | null): Promise<void> {
  await db.updateTable("units").set({ abolished_on: day }).where("id", "=", unitId).execute();
}

function toColumns(unit: UnitCorrection): Omit<UnitsTable, "id" | "created_at" | "since" | "abolished_on"> {
  return {
    parent_id: unit.parentId,
    kind: unit.kind,
    group_name: unit.groupName,
    is_government: unit.isGovernment ? 1 : 0,
    reports: unit.reports ? 1 : 0,
    sort_order: unit.sortOrder,
    contact_name: unit.contactName || null,
    contact_phone: unit.contactPhone || null,
  };
}

async function withNames(db: Db, rows: readonly UnitsTable[]): Promise<Unit[]> {
  const only = rows.length === 1 ? rows[0]?.id : undefined;
  const names = rows.length === 0 ? [] : await listNames(db, only);
  const ofUnit = groupBy(names, (name) => name.unitId);
  return rows.map((row) => ({ ...toFacts(row), ...summariseNames(ofUnit.get(row.id) ?? [], row.id) }));
}

function toFacts(row: UnitsTable): UnitFacts {
  return {
    id: row.id,
    parentId: row.parent_id,
    kind: readUnitKind(row.kind, `units 表 ${row.id} 行`),
    groupName: row.group_name,
    isGovernment: row.is_government === 1,
    reports: row.reports === 1,
    sortOrder: row.sort_order,
    createdAt: row.created_at,
    since: row.since,
    abolishedOn: row.abolished_on,
    contactName: row.contact_name ?? "",
    contactPhone: row.contact_phone ?? "",
  };
}
