import { forgetTriesOf } from "#db/queries/log-in-tries.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";
import { recordAct } from "./record-act.ts";

/** Lets somebody try again who was shut out by too many wrong passwords or codes. */
export async function unlockAccount(act: Act, accountId: string): Promise<{ readonly ok: true } | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    const { login, name, grants } = await openAccount(transaction, act.actor, accountId);
    if ((await forgetTriesOf(transaction, login)) === 0) return refusal("这个账号没有锁定。");
    const unitId = grants[0]?.unitId ?? null;
    await recordAct(transaction, act, { kind: "account", unitId, what: `解锁账号“${login}”（${name}）` });
    return { ok: true as const };
  });
}
