import type { z } from "zod";
import { confirmTwoStep as confirm, findTwoStep, replaceRecoveryCodes } from "#db/queries/two-step.ts";
import { openStage, revokeSessionsOf } from "#db/queries/sessions.ts";
import type { SecretBox } from "#app/session/secret-box.ts";
import { isTelephoneCode, newRecoveryCodes, readCode, recoveryCodeHash } from "#app/session/totp.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { checkCode, codeSentences } from "./check-code.ts";
import type { codeInput } from "./finish-log-in.ts";
import { countCodeTry, forgiveCodeTries } from "./log-in-guard.ts";
import { recordAct } from "./record-act.ts";

/** Turns two-step log-in on once the telephone shows a right code. The recovery codes are told once and kept as hashes. */
export async function confirmTwoStep(
  act: Act,
  person: { readonly login: string; readonly sessionId: string },
  secrets: SecretBox,
  { code }: z.infer<typeof codeInput>,
): Promise<{ readonly ok: true; readonly recoveryCodes: readonly string[] } | Refusal> {
  const { db, actor, now } = act;
  const { accountId } = actor;
  const stopped = await countCodeTry(db, person.login, now);
  if (stopped) return refusal(stopped.sentence);
  const outcome = await db.transaction().execute(async (transaction) => {
    const begun = await findTwoStep(transaction, accountId);
    if (!begun) return refusal("请先开始设置，再填写验证码。");
    if (begun.confirmedAt !== null) return refusal("两步登录已经开启。");
    if (!isTelephoneCode(readCode(code))) return refusal("请填写手机上显示的 6 位数字。");
    const verdict = await checkCode(transaction, { accountId, typed: code, now, secrets });
    if (verdict === "wrong" || verdict === "used") return refusal(codeSentences[verdict]);
    const at = now.toISOString();
    await confirm(transaction, accountId, at);
    const recoveryCodes = newRecoveryCodes();
    await replaceRecoveryCodes(
      transaction,
      accountId,
      recoveryCodes.map((one) => recoveryCodeHash(accountId, one)),
    );
    await openStage(transaction, person.sessionId);
    await revokeSessionsOf(transaction, accountId, at, person.sessionId);
    await recordAct(transaction, act, { kind: "security", what: "开启两步登录，其他登录全部退出" });
    return { ok: true as const, recoveryCodes };
  });
  if (outcome.ok) await forgiveCodeTries(db, person.login);
  return outcome;
}
