import type { Db } from "../client.ts";
import { readNameKind, type NameKind } from "../word-columns.ts";

/**
 * Holds the tree of units until the caller's transaction ends: changes to it, and to who administers its top, happen
 * one after the other on every engine, so that what was asked before is still true when it is written.
 */
export async function lockUnitTree(db: Db): Promise<void> {
  await db
    .updateTable("units")
    .set((eb) => ({ sort_order: eb.ref("sort_order") }))
    .where("parent_id", "is", null)
    .execute();
}

/** Ids of the units with none above them. */
export async function listTopUnits(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("units").select("id").where("parent_id", "is", null).execute();
  return rows.map(({ id }) => id);
}

/** A unit that goes by a name today. */
export interface Namesake {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly kind: NameKind;
}

/** Every unit that goes by this name today, officially or otherwise. */
export async function listNamesakes(db: Db, name: string): Promise<Namesake[]> {
  const rows = await db
    .selectFrom("unit_names")
    .innerJoin("units", "units.id", "unit_names.unit_id")
    .select(["unit_names.id", "unit_names.unit_id", "unit_names.kind", "units.parent_id"])
    .where("unit_names.name", "=", name)
    .where("unit_names.valid_to", "is", null)
    .orderBy("unit_names.id")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    parentId: row.parent_id,
    kind: readNameKind(row.kind, `unit_names 表 ${row.id} 行`),
  }));
}

/** The sort order of the unit listed last. */
export async function lastSortOrder(db: Db): Promise<number> {
  const row = await db
    .selectFrom("units")
    .select((eb) => eb.fn.max("sort_order").as("last"))
    .executeTakeFirst();
  return row?.last ?? 0;
}
