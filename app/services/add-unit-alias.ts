import { z } from "zod";
import { newId } from "#db/new-id.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { lockUnitTree } from "#db/queries/unit-tree.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { nameClash } from "./name-clash.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";
import { aliasSchema } from "./unit-input.ts";

export const addUnitAliasInput = z.object({ alias: aliasSchema });

/** Another way a unit is written in files, wrong ones included (缙氏镇 for 缑氏镇), so that it is recognised. */
export async function addUnitAlias(
  act: Act,
  unitId: string,
  { alias }: z.infer<typeof addUnitAliasInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockUnitTree(transaction);
    const { unit } = await openUnit(transaction, actor, unitId);
    if (unit.names.some(({ name }) => name === alias)) return refusal(`这个单位已有“${alias}”这个名称。`);
    const clash = await nameClash(transaction, { kind: "alias", name: alias, unitId, parentId: unit.parentId });
    if (clash) return refusal(clash);
    await insertUnitName(transaction, {
      id: newId(),
      unitId,
      kind: "alias",
      name: alias,
      validFrom: null,
      validTo: null,
    });
    await recordAct(transaction, act, { kind: "unit", unitId, what: `为“${unit.officialName}”登记别名“${alias}”` });
    return { ok: true };
  });
}
