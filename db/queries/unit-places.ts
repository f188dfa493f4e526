import type { Db } from "../client.ts";
import { newId } from "../new-id.ts";

/** Where a unit stood in the tree, and when. */
export interface UnitPlace {
  readonly unitId: string;
  /** Null = at the top. */
  readonly parentId: string | null;
  /** ISO date, the first day it holds; null = since ever. */
  readonly validFrom: string | null;
  /** ISO date, the first day it no longer holds; null = to this day. */
  readonly validTo: string | null;
}

/** Places of one unit, oldest first. */
export async function listPlaces(db: Db, unitId: string): Promise<UnitPlace[]> {
  const rows = await db.selectFrom("unit_places").selectAll().where("unit_id", "=", unitId).execute();
  return rows
    .map((row) => ({
      unitId: row.unit_id,
      parentId: row.parent_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }))
    .sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
}

/** The place a unit has from a day on; the one before must be ended first. */
export async function insertPlace(db: Db, place: Omit<UnitPlace, "validTo">): Promise<void> {
  await db
    .insertInto("unit_places")
    .values({
      id: newId(),
      unit_id: place.unitId,
      parent_id: place.parentId,
      valid_from: place.validFrom,
      valid_to: null,
    })
    .execute();
}

/** @param validTo ISO date of the first day it no longer holds */
export async function closePlace(db: Db, unitId: string, validTo: string): Promise<void> {
  await db
    .updateTable("unit_places")
    .set({ valid_to: validTo })
    .where("unit_id", "=", unitId)
    .where("valid_to", "is", null)
    .execute();
}

/** A wrong entry put right: the unit stood there all the time since its last move. */
export async function correctPlace(db: Db, unitId: string, parentId: string | null): Promise<void> {
  await db
    .updateTable("unit_places")
    .set({ parent_id: parentId })
    .where("unit_id", "=", unitId)
    .where("valid_to", "is", null)
    .execute();
}
