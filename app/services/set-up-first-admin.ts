import { z } from "zod";
import { foundingGrants } from "#report-schema/access.ts";
import { unitKinds } from "#report-schema/format.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { countAccounts, insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { insertUnit } from "#db/queries/units.ts";
import { passwordTrouble } from "#app/session/password-rules.ts";
import { hashPassword, passwordSchema } from "#app/session/password.ts";
import { loginSchema, personNameSchema, unitNameSchema } from "#app/services/account-input.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";

export const firstAdminInput = z
  .object({
    unitName: unitNameSchema,
    unitKind: z.enum(unitKinds, { error: "请选择级别" }),
    name: personNameSchema,
    login: loginSchema,
    password: passwordSchema,
    passwordAgain: z.string(),
  })
  .refine((value) => value.password === value.passwordAgain, {
    path: ["passwordAgain"],
    error: "两次填写的密码不一样",
  });

/** The one-time start of an empty system: its government, and the first person who may administer it. */
export async function setUpFirstAdmin(
  db: Db,
  { now, address }: Pick<Act, "now" | "address">,
  input: z.infer<typeof firstAdminInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const trouble = passwordTrouble(input.password, input.login);
  if (trouble) return refusal(trouble);
  const passwordHash = await hashPassword(input.password);
  return db.transaction().execute(async (transaction) => {
    // Asked inside the transaction: of two first admins only one gets in.
    if ((await countAccounts(transaction)) > 0) return refusal("系统已经设置过管理员，请直接登录。");
    // A fixed key: should two set-ups run at once, the second meets the first one's row.
    const unitId = "root";
    const createdAt = now.toISOString();
    await insertUnit(transaction, {
      id: unitId,
      parentId: null,
      kind: input.unitKind,
      groupName: null,
      isGovernment: true,
      reports: false,
      sortOrder: 0,
      createdAt,
    });
    await insertUnitName(transaction, {
      id: newId(),
      unitId,
      kind: "official",
      name: input.unitName,
      validFrom: null,
      validTo: null,
    });
    const accountId = newId();
    await insertAccount(transaction, { id: accountId, login: input.login, name: input.name, passwordHash, createdAt });
    const grants = foundingGrants(unitId);
    await replaceGrants(transaction, accountId, grants);
    const what = `首次设置：${input.unitName}，管理员账号“${input.login}”（${input.name}）`;
    await recordAct(transaction, { actor: { accountId, grants }, now, address }, { kind: "setting", unitId, what });
    return { ok: true };
  });
}
