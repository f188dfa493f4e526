import { closePlace, insertPlace } from "#db/queries/unit-places.ts";
import { setParent } from "#db/queries/units.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { nameClash } from "./name-clash.ts";
import { openReorganisation } from "./open-reorganisation.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";

/** From a day on a unit stands below another one. Where it stood before stays on record. */
export async function moveUnit(
  act: Act,
  unitId: string,
  { parentId, day }: { readonly parentId: string; readonly day: string },
): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    const open = await openReorganisation(transaction, act, unitId, day);
    if (!open.ok) return open;
    const { unit } = open;
    const parent = await openUnit(transaction, act.actor, parentId);
    if (parentId === unit.parentId) return refusal(`现在就在“${parent.unit.officialName}”下面，没有调整。`);
    if (parentId === unitId || parent.path.above.includes(unitId)) {
      return refusal(`“${parent.unit.officialName}”在“${unit.officialName}”下面，不能作它的上级单位。`);
    }
    if (parent.unit.abolishedOn !== null) return refusal(`“${parent.unit.officialName}”已撤销，不能作上级单位。`);
    for (const { kind, name } of unit.names.filter((one) => one.kind !== "official")) {
      const clash = await nameClash(transaction, { kind, name, unitId, parentId });
      if (clash) return refusal(clash);
    }
    await closePlace(transaction, unitId, day);
    await insertPlace(transaction, { unitId, parentId, validFrom: day });
    await setParent(transaction, unitId, parentId);
    const what = `“${unit.officialName}”自 ${day} 起调整到“${parent.unit.officialName}”下面`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
    return { ok: true };
  });
}
