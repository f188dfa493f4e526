import { setDisabled } from "#db/queries/accounts.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";

/** Lets a disabled account in again, with the password it had. */
export async function enableAccount({ db, actor }: Act, accountId: string): Promise<{ readonly ok: true } | Refusal> {
  const account = await openAccount(db, actor, accountId);
  if (account.disabledAt === null) return refusal("这个账号没有停用。");
  await setDisabled(db, accountId, null);
  return { ok: true };
}
