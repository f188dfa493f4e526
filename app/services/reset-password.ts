import { setPasswordHash } from "#db/queries/accounts.ts";
import { forgetTriesOf } from "#db/queries/log-in-tries.ts";
import { revokeSessionsOf } from "#db/queries/sessions.ts";
import { firstPassword } from "#app/session/first-password.ts";
import { hashPassword } from "#app/session/password.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";
import { recordAct } from "./record-act.ts";

/** A new password for somebody who forgot theirs; whoever was logged in with the old one is out. */
export async function resetPassword(
  act: Act,
  accountId: string,
): Promise<{ readonly ok: true; readonly login: string; readonly name: string; readonly password: string } | Refusal> {
  const { db, actor, now } = act;
  if (accountId === actor.accountId) return refusal("自己的密码请在“我的账号”里修改。");
  const { login, name, grants } = await openAccount(db, actor, accountId);
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (transaction) => {
    await forgetTriesOf(transaction, login);
    await setPasswordHash(transaction, accountId, passwordHash);
    await revokeSessionsOf(transaction, accountId, now.toISOString());
    await recordAct(transaction, act, {
      kind: "account",
      unitId: grants[0]?.unitId ?? null,
      what: `为账号“${login}”（${name}）重设密码，原来的登录全部退出`,
    });
  });
  return { ok: true, login, name, password };
}
