import { mayAdminister, type Actor, type UnitPath } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { findUnit, unitPath, type Unit } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";

/**
 * Reads a unit on behalf of a person who wants to change it, or something below it.
 * @throws Response 404 when there is none, 403 when the person does not administer it
 */
export async function openUnit(
  db: Db,
  actor: Actor,
  unitId: string,
): Promise<{ readonly unit: Unit; readonly path: UnitPath }> {
  // One after the other: both may run on the one connection of a transaction.
  const unit = await findUnit(db, unitId);
  const path = await unitPath(db, unitId);
  if (!unit || !path) throw notFound("没有这个单位，可能地址有误。");
  if (!mayAdminister(actor, path)) throw forbidden("您的账号不管理这个单位。");
  return { unit, path };
}
