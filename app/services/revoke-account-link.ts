import { revokeLinksOf } from "#db/queries/account-links.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";
import { recordAct } from "./record-act.ts";

/** Takes back the link of an account, if one is open. */
export async function revokeAccountLink(act: Act, accountId: string): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    const account = await openAccount(transaction, act.actor, accountId);
    const open = await revokeLinksOf(transaction, accountId, act.now.toISOString());
    if (open === 0) return refusal("这个账号没有可用的一次性链接。");
    const unitId = account.grants[0]?.unitId ?? null;
    await recordAct(transaction, act, { kind: "account", unitId, what: `收回账号“${account.login}”的一次性链接` });
    return { ok: true };
  });
}
