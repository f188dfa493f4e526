import { z } from "zod";
import { deleteUnitName } from "#db/queries/unit-names.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openUnit } from "./open-unit.ts";

export const removeUnitAliasInput = z.object({ aliasId: z.string().min(1) });

/** A way of writing that is no longer recognised. Official names are history and cannot be taken away. */
export async function removeUnitAlias(
  { db, actor }: Act,
  unitId: string,
  { aliasId }: z.infer<typeof removeUnitAliasInput>,
): Promise<{ readonly ok: true } | Refusal> {
  return db.transaction().execute(async (transaction) => {
    const { unit } = await openUnit(transaction, actor, unitId);
    const own = unit.names.some(({ id, kind }) => id === aliasId && kind === "alias");
    if (!own) return refusal("这个别名已不在，可能刚被别人删除。");
    await deleteUnitName(transaction, aliasId);
    return { ok: true };
  });
}
