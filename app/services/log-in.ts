import { z } from "zod";
import { hasRole } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { findAccountByLogin, type Account } from "#db/queries/accounts.ts";
import { sweepTries } from "#db/queries/log-in-tries.ts";
import { deleteExpiredSessions } from "#db/queries/sessions.ts";
import { findTwoStep } from "#db/queries/two-step.ts";
import { nobodysHash, verifyPassword } from "#app/session/password.ts";
import { refusal, type Refusal } from "./act.ts";
import { countPasswordTry, forgivePasswordTries } from "./log-in-guard.ts";
import { openSession, type OpenedSession, type Visit } from "./open-session.ts";
import { recordAct, recordLine } from "./record-act.ts";
import { twoStepIsRequired } from "./two-step-policy.ts";

export const logInInput = z.object({
  login: z.string().trim().min(1, "请填写账号").max(100, "账号过长"),
  password: z.string().min(1, "请填写密码").max(200, "密码过长"),
});

/**
 * Opens a session, or its first stage where a code is asked for too. Wrong name and wrong password get the same answer,
 * after the same time.
 */
export async function logIn(
  db: Db,
  input: z.infer<typeof logInInput>,
  visit: Visit,
): Promise<({ readonly ok: true } & OpenedSession) | Refusal> {
  const asked = { login: input.login, ...visit };
  // Counted before the slow part: a hundred tries sent at once are a hundred tries.
  const stopped = await countPasswordTry(db, asked);
  const account = await findAccountByLogin(db, input.login);
  if (stopped) {
    if (stopped.isFirst)
      await recordFailure(db, visit, account, `${nameOf(account, input.login)}，${stopped.sentence}`);
    return refusal(stopped.sentence);
  }
  const right = await verifyPassword(input.password, account?.passwordHash ?? nobodysHash);
  if (!account || !right) {
    await recordFailure(db, visit, account, account ? "密码不对" : nameOf(account, input.login));
    return refusal("账号或密码不对。忘记密码请联系管理员重设。");
  }
  await forgivePasswordTries(db, asked);
  if (account.disabledAt !== null) {
    await recordFailure(db, visit, account, "账号已停用");
    return refusal("这个账号已停用，请联系管理员。");
  }
  await deleteExpiredSessions(db, visit.now.toISOString());
  await sweepTries(db, visit.now.toISOString());
  return { ok: true, ...(await openSession(db, account, visit, await stageFor(db, account))) };
}

async function stageFor(db: Db, account: Account): Promise<OpenedSession["stage"]> {
  if ((await findTwoStep(db, account.accountId))?.confirmedAt) return "code";
  const isKeeper = hasRole(account, "office") || hasRole(account, "admin");
  return isKeeper && (await twoStepIsRequired(db)) ? "enrol" : null;
}

async function recordFailure(db: Db, visit: Visit, account: Account | undefined, why: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const what = `登录未成：${why}`;
    if (account) return recordAct(transaction, { actor: account, ...visit }, { kind: "logInFailed", what });
    return recordLine(transaction, { ...visit, accountId: null, who: "未登录的人" }, { kind: "logInFailed", what });
  });
}

/** Some type their password where the name belongs: of a name nobody has only the beginning is kept. */
function nameOf(account: Account | undefined, login: string): string {
  return account ? `账号“${account.login}”` : `没有账号“${[...login].slice(0, 2).join("")}…”`;
}
