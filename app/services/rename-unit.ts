import { z } from "zod";
import { beijingDay } from "#report-schema/round-dates.ts";
import { newId } from "#db/new-id.ts";
import { closeOfficialName, insertUnitName } from "#db/queries/unit-names.ts";
import { lockUnitTree } from "#db/queries/unit-tree.ts";
import { unitNameSchema } from "./account-input.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { nameClash } from "./name-clash.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";
import { isoDateSchema } from "./unit-input.ts";

export const renameUnitInput = z.object({ newName: unitNameSchema, validFrom: isoDateSchema });

/** A unit's new official name from a day on. The old one stays with earlier years: papers keep the name of their time. */
export async function renameUnit(
  act: Act,
  unitId: string,
  { newName, validFrom }: z.infer<typeof renameUnitInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    await lockUnitTree(transaction);
    const { unit } = await openUnit(transaction, actor, unitId);
    if (newName === unit.officialName) return refusal("新名称与现在的名称一样，没有修改。");
    if (validFrom > today(now)) return refusal("启用日期还没有到，请在新名称启用后再登记。");
    const since = unit.names.findLast(({ kind }) => kind === "official")?.validFrom;
    if (since && validFrom <= since) {
      return refusal(`“${unit.officialName}”是 ${since} 启用的，新名称的启用日期应在这以后。`);
    }
    const clash = await nameClash(transaction, { kind: "official", name: newName, unitId, parentId: unit.parentId });
    if (clash) return refusal(clash);
    const closed = await closeOfficialName(transaction, unitId, validFrom);
    if (!closed) throw new Error(`单位 ${unitId} 没有在用的正式名称，不能改名`);
    await insertUnitName(transaction, {
      id: newId(),
      unitId,
      kind: "official",
      name: newName,
      validFrom,
      validTo: null,
    });
    const what = `“${unit.officialName}”自 ${validFrom} 起改名为“${newName}”`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
    return { ok: true };
  });
}

function today(now: Date): string {
  const { year, month, day } = beijingDay(now);
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
