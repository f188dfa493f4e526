import { deleteSuccessionsFrom } from "#db/queries/unit-successions.ts";
import { lockUnitTree } from "#db/queries/unit-tree.ts";
import { setAbolished } from "#db/queries/units.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";

/** Takes back an end that was entered by mistake, with what was said to follow; units made meanwhile stay. */
export async function restoreUnit(act: Act, unitId: string): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    await lockUnitTree(transaction);
    const { unit } = await openUnit(transaction, act.actor, unitId);
    if (unit.abolishedOn === null) return refusal("这个单位没有撤销。");
    await deleteSuccessionsFrom(transaction, unitId, unit.abolishedOn);
    await setAbolished(transaction, unitId, null);
    const what = `取消“${unit.officialName}”自 ${unit.abolishedOn} 起撤销的登记`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
    return { ok: true };
  });
}
