import { z } from "zod";
import { findAccountByLogin, setPasswordHash } from "#db/queries/accounts.ts";
import { insertPastPassword, listPastPasswords } from "#db/queries/past-passwords.ts";
import { revokeSessionsOf } from "#db/queries/sessions.ts";
import { passwordTrouble, pastPasswords } from "#app/session/password-rules.ts";
import { hashPassword, passwordSchema, verifyPassword } from "#app/session/password.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { countPasswordTry, forgivePasswordTries } from "./log-in-guard.ts";
import { recordAct } from "./record-act.ts";

export const changePasswordInput = z
  .object({
    oldPassword: z.string().min(1, "请填写现在的密码").max(200, "密码过长"),
    password: passwordSchema,
    passwordAgain: z.string(),
  })
  .refine((value) => value.password === value.passwordAgain, {
    path: ["passwordAgain"],
    error: "两次填写的密码不一样",
  });

/** A new password of one's own; every other session of the account ends. */
export async function changePassword(
  act: Act,
  person: { readonly login: string; readonly sessionId: string },
  input: z.infer<typeof changePasswordInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now, address } = act;
  const stopped = await countPasswordTry(db, { login: person.login, address, now });
  if (stopped) return refusal(stopped.sentence);
  const account = await findAccountByLogin(db, person.login);
  if (!account || !(await verifyPassword(input.oldPassword, account.passwordHash))) {
    await db.transaction().execute(async (transaction) => {
      await recordAct(transaction, act, { kind: "security", what: "修改自己的密码未成：现在的密码填写不对" });
    });
    return refusal("现在的密码不对，没有修改。");
  }
  await forgivePasswordTries(db, { login: person.login, address, now });
  const trouble = passwordTrouble(input.password, person.login);
  if (trouble) return refusal(trouble);
  const before = [account.passwordHash, ...(await listPastPasswords(db, actor.accountId, pastPasswords - 1))];
  for (const hash of before) {
    if (await verifyPassword(input.password, hash)) return refusal("这个密码最近用过，请换一个。");
  }
  const passwordHash = await hashPassword(input.password);
  await db.transaction().execute(async (transaction) => {
    await insertPastPassword(transaction, actor.accountId, account.passwordHash, now.toISOString());
    await setPasswordHash(transaction, actor.accountId, passwordHash);
    await revokeSessionsOf(transaction, actor.accountId, now.toISOString(), person.sessionId);
    await recordAct(transaction, act, { kind: "security", what: "修改了自己的密码，其他登录全部退出" });
  });
  return { ok: true };
}
