import { z } from "zod";
import { administersUnit, roleLabels, roles } from "#report-schema/access.ts";
import { replaceGrants, setAccountName } from "#db/queries/accounts.ts";
import { lockUnitTree } from "#db/queries/unit-tree.ts";
import { personNameSchema } from "./account-input.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { isLastAdmin } from "./last-admin.ts";
import { openAccount } from "./open-account.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";

export const editAccountInput = z.object({
  name: personNameSchema,
  role: z.enum(roles, { error: "请选择角色" }),
  unitId: z.string().min(1, "请选择单位"),
});

/** Another name, role or unit for an account. It holds this one role afterwards; what it wrote stays. */
export async function editAccount(
  act: Act,
  accountId: string,
  { name, role, unitId }: z.infer<typeof editAccountInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  if (accountId === actor.accountId) return refusal("自己的角色和单位请由另一位管理员修改。");
  return db.transaction().execute(async (transaction) => {
    await lockUnitTree(transaction);
    const account = await openAccount(transaction, actor, accountId);
    const { unit } = await openUnit(transaction, actor, unitId);
    const grant = { role, unitId };
    const stays = account.grants.every(
      (held) => !administersUnit([held], held.unitId) || administersUnit([grant], held.unitId),
    );
    if (!stays && (await isLastAdmin(transaction, account))) {
      return refusal("这是最上级单位唯一的管理员，不能改作别的角色。请先添加另一位管理员。");
    }
    await setAccountName(transaction, accountId, name);
    await replaceGrants(transaction, accountId, [grant]);
    const what = `修改账号“${account.login}”：${name}，${unit.officialName}${roleLabels[role]}`;
    await recordAct(transaction, act, { kind: "account", unitId, what });
    return { ok: true };
  });
}
