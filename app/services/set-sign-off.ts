import type { z } from "zod";
import { stepsText, type signOffSettingsInput } from "#report-schema/sign-off.ts";
import { newId } from "#db/new-id.ts";
import { insertSignOffSettings, signOffSettingsOf } from "#db/queries/sign-off-settings.ts";
import { recordAct } from "./record-act.ts";
import { openUnit } from "./open-unit.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

/** How a unit reviews its report before handing in. Reports in review go on by what holds at each signature. */
export async function setSignOff(
  act: Act,
  unitId: string,
  settings: z.infer<typeof signOffSettingsInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    const { unit } = await openUnit(transaction, actor, unitId);
    const { version } = await signOffSettingsOf(transaction, unitId);
    const set = { id: newId(), unitId, version: version + 1, ...settings };
    const written = await insertSignOffSettings(transaction, {
      ...set,
      accountId: actor.accountId,
      at: now.toISOString(),
    });
    if (!written) return refusal("另一位同事刚刚改过单位审核的设置，没有保存。请刷新页面核对。");
    const what = `设定单位审核：${unit.officialName}，${stepsText(settings)}${settings.fillerSigns ? "，填写的人可签最后一步" : ""}`;
    await recordAct(transaction, act, { kind: "unit", unitId, what });
    return { ok: true };
  });
}
