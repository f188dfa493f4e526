import { newLinkFor, usualLinkDays, type HandedLink } from "./account-link.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";
import { recordAct } from "./record-act.ts";

/** A link for one account: for a new person, or for somebody who forgot the password. The one before is good no more. */
export async function sendAccountLink(
  act: Act,
  accountId: string,
): Promise<{ readonly ok: true; readonly link: HandedLink } | Refusal> {
  if (accountId === act.actor.accountId) return refusal("自己的密码请在“我的账号”里修改。");
  return act.db.transaction().execute(async (transaction) => {
    const account = await openAccount(transaction, act.actor, accountId);
    if (account.disabledAt !== null) return refusal("这个账号已停用，请先启用再发链接。");
    const link = await newLinkFor(transaction, act, account, usualLinkDays);
    const unitId = account.grants[0]?.unitId ?? null;
    await recordAct(transaction, act, { kind: "account", unitId, what: `为账号“${account.login}”发一次性链接` });
    return { ok: true, link };
  });
}
