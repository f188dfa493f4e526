import type { z } from "zod";
import { hasRole } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { deleteTwoStep, findTwoStep, replaceRecoveryCodes } from "#db/queries/two-step.ts";
import type { SecretBox } from "#app/session/secret-box.ts";
import { newRecoveryCodes, recoveryCodeHash } from "#app/session/totp.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { checkCode, codeSentences } from "./check-code.ts";
import type { codeInput } from "./finish-log-in.ts";
import { countCodeTry, forgiveCodeTries } from "./log-in-guard.ts";
import { recordAct } from "./record-act.ts";
import { twoStepIsRequired } from "./two-step-policy.ts";

type Code = z.infer<typeof codeInput>;

/** New recovery codes in place of the old ones, for somebody who proves to hold the telephone. */
export async function renewRecoveryCodes(
  act: Act,
  login: string,
  secrets: SecretBox,
  code: Code,
): Promise<{ readonly ok: true; readonly recoveryCodes: readonly string[] } | Refusal> {
  const { accountId } = act.actor;
  return withCode(act, login, secrets, code, async (transaction) => {
    const recoveryCodes = newRecoveryCodes();
    const hashes = recoveryCodes.map((one) => recoveryCodeHash(accountId, one));
    await replaceRecoveryCodes(transaction, accountId, hashes);
    await recordAct(transaction, act, { kind: "security", what: "重新生成恢复码，原来的作废" });
    return { ok: true as const, recoveryCodes };
  });
}

/** Back to the password alone, where the office does not require two steps. */
export async function stopTwoStep(
  act: Act,
  login: string,
  secrets: SecretBox,
  code: Code,
): Promise<{ readonly ok: true } | Refusal> {
  const isKeeper = hasRole(act.actor, "office") || hasRole(act.actor, "admin");
  if (isKeeper && (await twoStepIsRequired(act.db))) return refusal("本系统要求主管部门和管理员两步登录，不能关闭。");
  return withCode(act, login, secrets, code, async (transaction) => {
    await deleteTwoStep(transaction, act.actor.accountId);
    await recordAct(transaction, act, { kind: "security", what: "关闭两步登录" });
    return { ok: true as const };
  });
}

async function withCode<Done extends { readonly ok: true }>(
  { db, actor, now }: Act,
  login: string,
  secrets: SecretBox,
  { code }: Code,
  doing: (transaction: Db) => Promise<Done>,
): Promise<Done | Refusal> {
  const stopped = await countCodeTry(db, login, now);
  if (stopped) return refusal(stopped.sentence);
  const outcome = await db.transaction().execute(async (transaction) => {
    if (!(await findTwoStep(transaction, actor.accountId))?.confirmedAt) return refusal("两步登录没有开启。");
    const verdict = await checkCode(transaction, { accountId: actor.accountId, typed: code, now, secrets });
    if (verdict === "wrong" || verdict === "used") return refusal(codeSentences[verdict]);
    return doing(transaction);
  });
  if (outcome.ok) await forgiveCodeTries(db, login);
  return outcome;
}
