import { setAbolished } from "#db/queries/units.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openReorganisation, stillAbove } from "./open-reorganisation.ts";
import { recordAct } from "./record-act.ts";

/** From a day on a unit is no more, and nobody does its work. Its reports stay; it is asked for none of later years. */
export async function abolishUnit(
  act: Act,
  unitId: string,
  { day }: { readonly day: string },
): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    const open = await openReorganisation(transaction, act, unitId, day);
    if (!open.ok) return open;
    const trouble = await stillAbove(transaction, open.unit);
    if (trouble) return refusal(trouble);
    await setAbolished(transaction, unitId, day);
    await recordAct(transaction, act, { kind: "unit", unitId, what: `“${open.unit.officialName}”自 ${day} 起撤销` });
    return { ok: true };
  });
}
