import { z } from "zod";
import { deleteUnitName } from "#db/queries/unit-names.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";

export const removeUnitAliasInput = z.object({ aliasId: z.string().min(1) });

/** A way of writing that is no longer recognised. Official names are history and cannot be taken away. */
export async function removeUnitAlias(
  act: Act,
  unitId: string,
  { aliasId }: z.infer<typeof removeUnitAliasInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    const { unit } = await openUnit(transaction, actor, unitId);
    const own = unit.names.find(({ id, kind }) => id === aliasId && kind === "alias");
    if (!own) return refusal("这个别名已不在，可能刚被别人删除。");
    await deleteUnitName(transaction, aliasId);
    const what = `删除“${unit.officialName}”的别名“${own.name}”`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
    return { ok: true };
  });
}
