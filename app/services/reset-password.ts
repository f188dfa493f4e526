import { setPasswordHash } from "#db/queries/accounts.ts";
import { revokeSessionsOf } from "#db/queries/sessions.ts";
import { firstPassword } from "#app/session/first-password.ts";
import { hashPassword } from "#app/session/password.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";

/** A new password for somebody who forgot theirs; whoever was logged in with the old one is out. */
export async function resetPassword(
  { db, actor, now }: Act,
  accountId: string,
): Promise<{ readonly ok: true; readonly login: string; readonly name: string; readonly password: string } | Refusal> {
  if (accountId === actor.accountId) return refusal("自己的密码请在“我的账号”里修改。");
  const { login, name } = await openAccount(db, actor, accountId);
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  await db.transaction().execute(async (transaction) => {
    await setPasswordHash(transaction, accountId, passwordHash);
    await revokeSessionsOf(transaction, accountId, now.toISOString());
  });
  return { ok: true, login, name, password };
}
