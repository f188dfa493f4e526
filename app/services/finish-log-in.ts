import { z } from "zod";
import type { Db } from "#db/client.ts";
import { findLiveSession, revokeSession } from "#db/queries/sessions.ts";
import { SecretLostError, type SecretBox } from "#app/session/secret-box.ts";
import { refusal, type Refusal } from "./act.ts";
import { checkCode, codeSentences } from "./check-code.ts";
import { countCodeTry, forgiveCodeTries } from "./log-in-guard.ts";
import { openSession, type OpenedSession, type Visit } from "./open-session.ts";
import { recordAct } from "./record-act.ts";

export const codeInput = z.object({
  code: z.string({ error: "请填写验证码" }).trim().min(1, "请填写验证码").max(40, "验证码过长"),
});

/**
 * The second step of a log-in. The session that waited ends and a new one begins: nobody who saw the first token has the
 * second. @returns undefined when no log-in waits for a code any more
 */
export async function finishLogIn(
  db: Db,
  secrets: SecretBox,
  sessionId: string,
  { code }: z.infer<typeof codeInput>,
  visit: Visit,
): Promise<({ readonly ok: true } & OpenedSession) | Refusal | undefined> {
  const live = await findLiveSession(db, sessionId, visit.now.toISOString());
  if (live?.session.stage !== "code") return undefined;
  const { account } = live;
  const stopped = await countCodeTry(db, account.login, visit.now);
  if (stopped && !stopped.isFirst) return refusal(stopped.sentence);
  const failed = (what: string): Promise<void> =>
    db
      .transaction()
      .execute((one) =>
        recordAct(one, { actor: account, ...visit }, { kind: "logInFailed", what: `登录未成：${what}` }),
      );
  if (stopped) {
    await failed(stopped.sentence);
    return refusal(stopped.sentence);
  }
  try {
    const asked = { accountId: account.accountId, typed: code, now: visit.now, secrets };
    const verdict = await db.transaction().execute((transaction) => checkCode(transaction, asked));
    if (verdict === "wrong" || verdict === "used") {
      await failed(verdict === "wrong" ? "验证码不对" : "验证码重复使用");
      return refusal(codeSentences[verdict]);
    }
    await forgiveCodeTries(db, account.login);
    await revokeSession(db, sessionId, visit.now.toISOString());
    const how = verdict === "code" ? "登录（密码和验证码）" : "登录（密码和恢复码）";
    return { ok: true, ...(await openSession(db, account, visit, null, how)) };
  } catch (error) {
    if (error instanceof SecretLostError) return refusal(error.message);
    throw error;
  }
}
