import type { Db } from "../client.ts";
import { readNameKind, type NameKind } from "../word-columns.ts";

export interface UnitName {
  readonly id: string;
  readonly unitId: string;
  readonly kind: NameKind;
  readonly name: string;
  /** ISO date, the first day it holds; null = since ever. */
  readonly validFrom: string | null;
  /** ISO date, the first day it no longer holds; null = to this day. */
  readonly validTo: string | null;
}

/** A unit's names, with those for daily use picked out. */
export interface NamedUnit {
  readonly names: readonly UnitName[];
  /** The newest; `nameOn` gives the one of a given day. */
  readonly officialName: string;
  /** As lists and bulletins print it; the official name where there is no shorter one. */
  readonly shortName: string;
  /** Other ways it is written, wrong ones included. */
  readonly aliases: readonly string[];
}

/** Names of one unit, oldest first. */
export function listUnitNames(db: Db, unitId: string): Promise<UnitName[]> {
  return listNames(db, unitId);
}

/** Every name of every unit, old ones, short ones and aliases alike; one statement. */
export async function namesByUnit(db: Db): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.selectFrom("unit_names").select(["unit_id", "name"]).execute();
  const names = new Map<string, string[]>();
  for (const { unit_id: unitId, name } of rows) {
    const own = names.get(unitId);
    if (own) own.push(name);
    else names.set(unitId, [name]);
  }
  return names;
}

/** Names of one unit, or of all, oldest first. */
export async function listNames(db: Db, unitId?: string): Promise<UnitName[]> {
  const rows = await db
    .selectFrom("unit_names")
    .selectAll()
    .$if(unitId !== undefined, (query) => query.where("unit_id", "=", unitId ?? ""))
    .execute();
  const names = rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    kind: readNameKind(row.kind, `unit_names 表 ${row.id} 行`),
    name: row.name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
  // Sorted here: the engines do not agree on where null stands.
  return names.sort((a, b) => compare(a.validFrom ?? "", b.validFrom ?? "") || compare(a.id, b.id));
}

/**
 * Official names, on a day (ISO date), of the units that report, but for these units and those right under the first of
 * them; in no given order. One statement, names only: there may be thousands.
 */
export async function listOtherNames(db: Db, day: string, exceptIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("unit_names")
    .innerJoin("units", "units.id", "unit_names.unit_id")
    .select(["unit_names.name", "unit_names.unit_id", "unit_names.valid_from", "unit_names.valid_to"])
    .select("units.parent_id")
    .where("unit_names.kind", "=", "official")
    .where("units.reports", "=", 1)
    .execute();
  return rows
    .filter(
      (row) =>
        !exceptIds.includes(row.unit_id) &&
        row.parent_id !== exceptIds[0] &&
        (row.valid_from === null || row.valid_from <= day) &&
        (row.valid_to === null || day < row.valid_to),
    )
    .map(({ name }) => name);
}

export async function insertUnitName(db: Db, name: UnitName): Promise<void> {
  await db
    .insertInto("unit_names")
    .values({
      id: name.id,
      unit_id: name.unitId,
      kind: name.kind,
      name: name.name,
      valid_from: name.validFrom,
      valid_to: name.validTo,
    })
    .execute();
}

/**
 * Ends the official name in use: first half of a renaming, `insertUnitName` being the second.
 * @param validTo ISO date of the first day it no longer holds
 * @returns false when no official name was open
 */
export async function closeOfficialName(db: Db, unitId: string, validTo: string): Promise<boolean> {
  const result = await db
    .updateTable("unit_names")
    .set({ valid_to: validTo })
    .where("unit_id", "=", unitId)
    .where("kind", "=", "official")
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes away short names and aliases; official names are history and stay. */
export async function deleteUnitName(db: Db, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("unit_names")
    .where("id", "=", id)
    .where("kind", "!=", "official")
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The official name on a day (ISO date); undefined when the unit had none that day. */
export function nameOn(names: readonly UnitName[], date: string): string | undefined {
  return names.findLast(
    (name) =>
      name.kind === "official" &&
      (name.validFrom === null || name.validFrom <= date) &&
      (name.validTo === null || date < name.validTo),
  )?.name;
}

/** @param names oldest first. @throws Error when there is no official name among them */
export function summariseNames(names: readonly UnitName[], unitId: string): NamedUnit {
  const officialName = names.findLast((name) => name.kind === "official")?.name;
  if (officialName === undefined) throw new Error(`单位 ${unitId} 没有正式名称，不能显示。请补上它的正式名称。`);
  return {
    names,
    officialName,
    shortName: names.findLast((name) => name.kind === "short")?.name ?? officialName,
    aliases: names.filter((name) => name.kind === "alias").map((name) => name.name),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
