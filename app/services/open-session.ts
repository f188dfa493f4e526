import type { Db } from "#db/client.ts";
import type { Account } from "#db/queries/accounts.ts";
import { insertSession } from "#db/queries/sessions.ts";
import type { SessionStage } from "#db/word-columns.ts";
import { newToken, sessionHours, sessionIdOf } from "#app/session/session-cookie.ts";
import { recordAct } from "./record-act.ts";

/** Whoever logs in: when, and from what machine and browser. */
export interface Visit {
  readonly now: Date;
  readonly address: string;
  readonly agent: string;
}

export interface OpenedSession {
  /** For the browser. */
  readonly token: string;
  readonly stage: SessionStage;
}

/** To type a code there are a few minutes only. */
const codeMinutes = 10;

/** A session for somebody whose password was right. That the log-in is done is put on record with its last step. */
export async function openSession(
  db: Db,
  account: Account,
  visit: Visit,
  stage: SessionStage,
  how = "登录",
): Promise<OpenedSession> {
  const token = newToken();
  const at = visit.now.toISOString();
  const minutes = stage === "code" ? codeMinutes : sessionHours * 60;
  await db.transaction().execute(async (transaction) => {
    await insertSession(transaction, {
      id: sessionIdOf(token),
      accountId: account.accountId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(visit.now.getTime() + minutes * 60_000).toISOString(),
      address: visit.address.slice(0, 100),
      agent: visit.agent.slice(0, 300),
      stage,
    });
    const what = stage === "code" ? "密码正确，等待验证码" : how;
    await recordAct(transaction, { actor: account, ...visit }, { kind: "logIn", what });
  });
  return { token, stage };
}
