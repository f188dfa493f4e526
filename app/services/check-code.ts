import type { Db } from "#db/client.ts";
import { findTwoStep, useRecoveryCode, useStep } from "#db/queries/two-step.ts";
import type { SecretBox } from "#app/session/secret-box.ts";
import { isTelephoneCode, readCode, recoveryCodeHash, stepOfCode } from "#app/session/totp.ts";

export type CodeVerdict = "code" | "recovery" | "wrong" | "used";

/** Holds a code against the person's second step and uses it up: the same one is not taken twice. */
export async function checkCode(
  transaction: Db,
  { accountId, typed, now, secrets }: { accountId: string; typed: string; now: Date; secrets: SecretBox },
): Promise<CodeVerdict> {
  const code = readCode(typed);
  if (!isTelephoneCode(code)) {
    const hash = recoveryCodeHash(accountId, code);
    return (await useRecoveryCode(transaction, accountId, hash, now.toISOString())) ? "recovery" : "wrong";
  }
  const twoStep = await findTwoStep(transaction, accountId);
  if (!twoStep) return "wrong";
  const step = stepOfCode(secrets.open(twoStep.secret, accountId), code, now);
  if (step === undefined) return "wrong";
  return (await useStep(transaction, accountId, step)) ? "code" : "used";
}

export const codeSentences = {
  wrong: "验证码不对。请看手机上最新的 6 位数字；手机时间要准确。",
  used: "这个验证码已经用过，请等手机上出现下一个再填。",
} as const;
