import { existedOn } from "#report-schema/unit-past.ts";
import { newId } from "#db/new-id.ts";
import { insertSuccession } from "#db/queries/unit-successions.ts";
import { setAbolished } from "#db/queries/units.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openReorganisation, stillAbove } from "./open-reorganisation.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";

/** From a day on another unit does the work of this one, which is no more. */
export async function mergeUnit(
  act: Act,
  unitId: string,
  { intoId, day }: { readonly intoId: string; readonly day: string },
): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    const open = await openReorganisation(transaction, act, unitId, day);
    if (!open.ok) return open;
    const { unit } = open;
    const { unit: into } = await openUnit(transaction, act.actor, intoId);
    if (intoId === unitId) return refusal("请选择并入哪一个单位。");
    if (!existedOn(into, day)) return refusal(`“${into.officialName}”在 ${day} 不存在，不能并入。`);
    const trouble = await stillAbove(transaction, unit);
    if (trouble) return refusal(trouble);
    const at = act.now.toISOString();
    const link = { id: newId(), predecessorId: unitId, successorId: intoId, from: day };
    if (!(await insertSuccession(transaction, { ...link, accountId: act.actor.accountId, at }))) {
      return refusal(`“${unit.officialName}”并入“${into.officialName}”已经登记过。`);
    }
    await setAbolished(transaction, unitId, day);
    const what = `“${unit.officialName}”自 ${day} 起并入“${into.officialName}”`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
    return { ok: true };
  });
}
