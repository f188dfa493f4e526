import { setDisabled } from "#db/queries/accounts.ts";
import { revokeSessionsOf } from "#db/queries/sessions.ts";
import { lockUnitTree } from "#db/queries/unit-tree.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { isLastAdmin } from "./last-admin.ts";
import { openAccount } from "./open-account.ts";
import { recordAct } from "./record-act.ts";

/** Shuts an account out, at once and until it is enabled again. What it wrote stays. */
export async function disableAccount(act: Act, accountId: string): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  if (accountId === actor.accountId) return refusal("不能停用自己的账号，请由另一位管理员办理。");
  return db.transaction().execute(async (transaction) => {
    // Of two admins who shut each other out at the same moment one must remain.
    await lockUnitTree(transaction);
    const account = await openAccount(transaction, actor, accountId);
    if (account.disabledAt !== null) return refusal("这个账号已经停用。");
    if (await isLastAdmin(transaction, account)) {
      return refusal("这是最上级单位唯一的管理员，不能停用。请先添加另一位管理员。");
    }
    await setDisabled(transaction, accountId, now.toISOString());
    await revokeSessionsOf(transaction, accountId, now.toISOString());
    await recordAct(transaction, act, {
      kind: "account",
      unitId: account.grants[0]?.unitId ?? null,
      what: `停用账号“${account.login}”（${account.name}），它的登录全部退出`,
    });
    return { ok: true };
  });
}
