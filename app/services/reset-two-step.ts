import { revokeSessionsOf } from "#db/queries/sessions.ts";
import { deleteTwoStep } from "#db/queries/two-step.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { openAccount } from "./open-account.ts";
import { recordAct } from "./record-act.ts";

/** For somebody who lost telephone and recovery codes: back to the password alone, and out everywhere. */
export async function resetTwoStep(act: Act, accountId: string): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor, now } = act;
  if (accountId === actor.accountId) return refusal("自己的两步登录请在“我的账号”里办理。");
  return db.transaction().execute(async (transaction) => {
    const { login, name, grants } = await openAccount(transaction, actor, accountId);
    if (!(await deleteTwoStep(transaction, accountId))) return refusal("这个账号没有开启两步登录。");
    await revokeSessionsOf(transaction, accountId, now.toISOString());
    await recordAct(transaction, act, {
      kind: "account",
      unitId: grants[0]?.unitId ?? null,
      what: `重置账号“${login}”（${name}）的两步登录，原来的登录全部退出`,
    });
    return { ok: true as const };
  });
}
