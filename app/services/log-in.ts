import { z } from "zod";
import type { Db } from "#db/client.ts";
import { findAccountByLogin, type Account } from "#db/queries/accounts.ts";
import { deleteExpiredSessions, insertSession } from "#db/queries/sessions.ts";
import { nobodysHash, verifyPassword } from "#app/session/password.ts";
import { newToken, sessionHours, sessionIdOf } from "#app/session/session-cookie.ts";
import { refusal, type Refusal } from "./act.ts";
import { recordAct, recordLine } from "./record-act.ts";

export const logInInput = z.object({
  login: z.string().trim().min(1, "请填写账号").max(100, "账号过长"),
  password: z.string().min(1, "请填写密码").max(200, "密码过长"),
});

export interface Visit {
  readonly now: Date;
  readonly address: string;
  readonly agent: string;
}

/** Tries per log-in name before a pause, and how long the pause is. */
const mostTries = 8;
const pauseMinutes = 10;
const tries = new Map<string, { count: number; until: number }>();

/** Opens a session. Wrong name and wrong password get the same answer, after the same time. */
export async function logIn(
  db: Db,
  input: z.infer<typeof logInInput>,
  visit: Visit,
): Promise<{ readonly ok: true; readonly token: string } | Refusal> {
  const now = visit.now.getTime();
  const key = `${input.login}\n${visit.address}`;
  const before = tries.get(key);
  const count = before && before.until > now ? before.count : 0;
  if (count >= mostTries) return refusal(`密码错误次数过多，请 ${pauseMinutes} 分钟后再试，或请管理员重设密码。`);
  if (tries.size > 10_000) tries.clear();
  // Counted before the slow part: a hundred tries sent at once are a hundred tries.
  tries.set(key, { count: count + 1, until: now + pauseMinutes * 60_000 });
  const account = await findAccountByLogin(db, input.login);
  const right = await verifyPassword(input.password, account?.passwordHash ?? nobodysHash);
  if (!account || !right) {
    await recordFailure(db, visit, account, account ? "密码不对" : `没有账号“${masked(input.login)}”`);
    return refusal("账号或密码不对。忘记密码请联系管理员重设。");
  }
  tries.delete(key);
  if (account.disabledAt !== null) {
    await recordFailure(db, visit, account, "账号已停用");
    return refusal("这个账号已停用，请联系管理员。");
  }
  return { ok: true, token: await openSession(db, account, visit) };
}

/** @returns the token for the browser */
async function openSession(db: Db, account: Account, visit: Visit): Promise<string> {
  const token = newToken();
  const at = visit.now.toISOString();
  await db.transaction().execute(async (transaction) => {
    await deleteExpiredSessions(transaction, at);
    await insertSession(transaction, {
      id: sessionIdOf(token),
      accountId: account.accountId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(visit.now.getTime() + sessionHours * 3_600_000).toISOString(),
      address: visit.address.slice(0, 100),
      agent: visit.agent.slice(0, 300),
    });
    await recordAct(transaction, { actor: account, ...visit }, { kind: "logIn", what: "登录" });
  });
  return token;
}

async function recordFailure(db: Db, visit: Visit, account: Account | undefined, why: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const what = `登录未成：${why}`;
    if (account) return recordAct(transaction, { actor: account, ...visit }, { kind: "logInFailed", what });
    return recordLine(transaction, { ...visit, accountId: null, who: "未登录的人" }, { kind: "logInFailed", what });
  });
}

/** Some type their password where the name belongs: of a name nobody has only the beginning is kept. */
function masked(login: string): string {
  return `${[...login].slice(0, 2).join("")}…`;
}
