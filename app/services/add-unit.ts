import { z } from "zod";
import { newId } from "#db/new-id.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { lastSortOrder, lockUnitTree } from "#db/queries/unit-tree.ts";
import { insertUnit } from "#db/queries/units.ts";
import type { NameKind } from "#db/word-columns.ts";
import { unitNameSchema } from "./account-input.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { nameClash } from "./name-clash.ts";
import { openUnit } from "./open-unit.ts";
import { blankOrDate, sortStep, unitFactsFields } from "./unit-input.ts";
import { recordAct } from "./record-act.ts";

export const addUnitInput = z.object({
  officialName: unitNameSchema,
  ...unitFactsFields,
  parentId: z.string().min(1, "请选择上级单位"),
  // Blank = since ever, for units that were there before this program.
  since: blankOrDate.optional(),
});

/** A new unit below one the person administers. */
export async function addUnit(
  act: Act,
  input: z.infer<typeof addUnitInput>,
): Promise<{ readonly ok: true; readonly unitId: string } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockUnitTree(transaction);
    const { unit: parent } = await openUnit(transaction, actor, input.parentId);
    const names: { kind: NameKind; name: string }[] = [{ kind: "official", name: input.officialName }];
    if (input.shortName !== "" && input.shortName !== input.officialName) {
      names.push({ kind: "short", name: input.shortName });
    }
    for (const name of names) {
      const clash = await nameClash(transaction, { ...name, parentId: input.parentId });
      if (clash) return refusal(clash);
    }
    const unitId = newId();
    await insertUnit(transaction, {
      id: unitId,
      parentId: input.parentId,
      kind: input.kind,
      groupName: input.groupName || null,
      isGovernment: input.isGovernment,
      reports: input.reports,
      sortOrder: input.sortOrder ?? (await lastSortOrder(transaction)) + sortStep,
      createdAt: now.toISOString(),
      since: input.since ?? null,
      contactName: input.contactName ?? "",
      contactPhone: input.contactPhone ?? "",
    });
    for (const name of names) {
      await insertUnitName(transaction, { id: newId(), unitId, ...name, validFrom: null, validTo: null });
    }
    const what = `在“${parent.officialName}”下面添加单位“${input.officialName}”`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
    return { ok: true, unitId };
  });
}
