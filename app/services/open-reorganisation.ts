import { beijingDate } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { listPlaces } from "#db/queries/unit-places.ts";
import { lockUnitTree } from "#db/queries/unit-tree.ts";
import { listUnitsUnder, type Unit } from "#db/queries/units.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openUnit } from "./open-unit.ts";

/**
 * Reads a unit that is to be moved, merged, split or abolished from a day on, the tree held until the transaction ends.
 * @throws Response 404, 403 as `openUnit`
 */
export async function openReorganisation(
  transaction: Db,
  { actor, now }: Pick<Act, "actor" | "now">,
  unitId: string,
  day: string,
): Promise<{ readonly ok: true; readonly unit: Unit } | Refusal> {
  await lockUnitTree(transaction);
  const { unit } = await openUnit(transaction, actor, unitId);
  if (unit.parentId === null) return refusal("最上级单位不能这样调整。");
  if (unit.abolishedOn !== null) return refusal(`“${unit.officialName}”已于 ${unit.abolishedOn} 撤销。`);
  if (day > beijingDate(now)) return refusal("生效日期还没有到，请在生效后再登记。");
  const since = (await listPlaces(transaction, unitId)).at(-1)?.validFrom ?? unit.since;
  if (since && day <= since) return refusal(`生效日期应在 ${since} 以后，那一天单位设立或上次调整。`);
  return { ok: true, unit };
}

/** Why a unit cannot end: others still stand below it. */
export async function stillAbove(db: Db, unit: Unit): Promise<string | undefined> {
  const below = (await listUnitsUnder(db, [unit.id])).filter(
    ({ id, abolishedOn }) => id !== unit.id && abolishedOn === null,
  );
  if (below.length === 0) return undefined;
  return `“${unit.officialName}”下面还有 ${below.length} 个单位（如“${below[0]?.officialName}”），请先调整它们的上级。`;
}
