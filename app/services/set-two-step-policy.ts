import { z } from "zod";
import type { Db } from "#db/client.ts";
import type { Actor } from "#report-schema/access.ts";
import { mayAdminister } from "#report-schema/access.ts";
import { writeSetting } from "#db/queries/settings.ts";
import { listTopUnits } from "#db/queries/unit-tree.ts";
import { forbidden } from "#app/refusals.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";
import { requiredWord, twoStepSetting } from "./two-step-policy.ts";

const policies = ["offered", requiredWord] as const;
export const twoStepPolicyInput = z.object({ policy: z.enum(policies, { error: "请选择" }) });

/** Whether office and admin everywhere must log in with two steps: for the admin at the top to say. */
export async function setTwoStepPolicy(
  act: Act,
  { policy }: z.infer<typeof twoStepPolicyInput>,
): Promise<{ readonly ok: true }> {
  if (!(await administersTop(act.db, act.actor))) throw forbidden("登录安全由最上级单位的管理员设定。");
  await act.db.transaction().execute(async (transaction) => {
    const at = act.now.toISOString();
    await writeSetting(transaction, { name: twoStepSetting, value: policy, at, accountId: act.actor.accountId });
    const what = policy === requiredWord ? "要求主管部门和管理员必须两步登录" : "两步登录改为自愿";
    await recordAct(transaction, act, { kind: "setting", unitId: null, what });
  });
  return { ok: true };
}

/** Whether the person administers every line of units from its top. */
export async function administersTop(db: Db, actor: Actor): Promise<boolean> {
  const tops = await listTopUnits(db);
  return tops.length > 0 && tops.every((unitId) => mayAdminister(actor, { unitId, above: [] }));
}
