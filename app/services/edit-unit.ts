import { z } from "zod";
import type { Actor } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { deleteUnitName, insertUnitName } from "#db/queries/unit-names.ts";
import { lastSortOrder, lockUnitTree } from "#db/queries/unit-tree.ts";
import { updateUnit, type Unit } from "#db/queries/units.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { nameClash } from "./name-clash.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";
import { sortStep, unitFactsFields } from "./unit-input.ts";

export const editUnitInput = z.object({
  ...unitFactsFields,
  // The unit at the top has none.
  parentId: z
    .string()
    .optional()
    .transform((id) => id || null),
});

/** Other facts of a unit, its place in the tree and its short name included. Its official name is `renameUnit`'s. */
export async function editUnit(
  act: Act,
  unitId: string,
  input: z.infer<typeof editUnitInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockUnitTree(transaction);
    const { unit } = await openUnit(transaction, actor, unitId);
    const trouble =
      (await placeTrouble(transaction, actor, unit, input.parentId)) ??
      (await namesTrouble(transaction, unit, input.parentId, input.shortName));
    if (trouble) return refusal(trouble);
    await updateUnit(transaction, {
      id: unitId,
      parentId: input.parentId,
      kind: input.kind,
      groupName: input.groupName || null,
      isGovernment: input.isGovernment,
      reports: input.reports,
      sortOrder: input.sortOrder ?? (await lastSortOrder(transaction)) + sortStep,
      contactName: input.contactName ?? unit.contactName,
      contactPhone: input.contactPhone ?? unit.contactPhone,
    });
    await keepShortName(transaction, unit, input.shortName);
    const moved = input.parentId !== unit.parentId ? "，并改了上级单位" : "";
    await recordAct(transaction, act, { kind: "unit", unitId, what: `修改“${unit.officialName}”的基本情况${moved}` });
    return { ok: true };
  });
}

/** Why the unit cannot stand below this parent. */
async function placeTrouble(db: Db, actor: Actor, unit: Unit, parentId: string | null): Promise<string | undefined> {
  if (parentId === unit.parentId) return undefined;
  if (unit.parentId === null) return `“${unit.officialName}”是最上级单位，不能放到别的单位下面。`;
  if (parentId === null) return "请选择上级单位。";
  if (parentId === unit.id) return "上级单位不能是单位自己。";
  const parent = await openUnit(db, actor, parentId);
  if (!parent.path.above.includes(unit.id)) return undefined;
  return `“${parent.unit.officialName}”在“${unit.officialName}”下面，不能再作它的上级单位。`;
}

/** Why a name of the unit, the new short one included, is not clear at its new place. */
async function namesTrouble(
  db: Db,
  unit: Unit,
  parentId: string | null,
  shortName: string,
): Promise<string | undefined> {
  const moved = parentId === unit.parentId ? [] : unit.names.filter(({ kind }) => kind === "alias");
  const names = [...moved, ...(shortName === "" ? [] : [{ kind: "short" as const, name: shortName }])];
  for (const { kind, name } of names) {
    const clash = await nameClash(db, { kind, name, unitId: unit.id, parentId });
    if (clash) return clash;
  }
  return undefined;
}

async function keepShortName(db: Db, unit: Unit, wanted: string): Promise<void> {
  const name = wanted === unit.officialName ? "" : wanted;
  const before = unit.names.filter(({ kind }) => kind === "short");
  if (before.length === 1 ? before[0]?.name === name : name === "" && before.length === 0) return;
  for (const { id } of before) await deleteUnitName(db, id);
  if (name === "") return;
  await insertUnitName(db, { id: newId(), unitId: unit.id, kind: "short", name, validFrom: null, validTo: null });
}
