import { z } from "zod";
import { roleLabels, roles } from "#report-schema/access.ts";
import { newId } from "#db/new-id.ts";
import { insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { firstPassword } from "#app/session/first-password.ts";
import { hashPassword } from "#app/session/password.ts";
import { loginSchema, personNameSchema } from "./account-input.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openUnit } from "./open-unit.ts";
import { recordAct } from "./record-act.ts";

export const addAccountInput = z.object({
  login: loginSchema,
  name: personNameSchema,
  role: z.enum(roles, { error: "请选择角色" }),
  unitId: z.string().min(1, "请选择单位"),
});

/** An account with one role at a unit the person administers. The password is told once and kept nowhere. */
export async function addAccount(
  act: Act,
  input: z.infer<typeof addAccountInput>,
): Promise<{ readonly ok: true; readonly login: string; readonly name: string; readonly password: string } | Refusal> {
  const { db, actor, now } = act;
  const { unit } = await openUnit(db, actor, input.unitId);
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (transaction) => {
    const accountId = newId();
    const { login, name, role, unitId } = input;
    const account = { id: accountId, login, name, passwordHash, createdAt: now.toISOString() };
    if (!(await insertAccount(transaction, account))) return refusal(`账号“${login}”已有人用，请换一个。`);
    await replaceGrants(transaction, accountId, [{ role, unitId }]);
    const what = `添加账号“${login}”（${name}），角色：${unit.officialName}${roleLabels[role]}`;
    await recordAct(transaction, act, { kind: "account", unitId, what });
    return { ok: true, login, name, password };
  });
}
