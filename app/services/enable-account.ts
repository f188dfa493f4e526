import { setDisabled } from "#db/queries/accounts.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";
import { recordAct } from "./record-act.ts";

/** Lets a disabled account in again, with the password it had. */
export async function enableAccount(act: Act, accountId: string): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  const account = await openAccount(db, actor, accountId);
  if (account.disabledAt === null) return refusal("这个账号没有停用。");
  return db.transaction().execute(async (transaction) => {
    await setDisabled(transaction, accountId, null);
    await recordAct(transaction, act, {
      kind: "account",
      unitId: account.grants[0]?.unitId ?? null,
      what: `启用账号“${account.login}”（${account.name}）`,
    });
    return { ok: true as const };
  });
}
