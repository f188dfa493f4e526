import { createHash } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { firstPassword } from "./first-password.ts";

/** What every app for codes on a telephone takes: six figures, a new one each half minute (RFC 6238). */
const shape = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Clocks may differ by one half minute. */
const allowedSteps = 1;
const recoveryCodeCount = 10;

/** A new secret, base32, 160 bits. */
export function newTwoStepSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address an app reads from the picture. */
export function otpauthAddress(secret: string, login: string): string {
  return new TOTP({ ...shape, secret, issuer: "年报系统", label: login }).toString();
}

/** @returns the number of the half minute the code belongs to; undefined when it is of none near now */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const totp = new TOTP({ ...shape, secret });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: allowedSteps });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / shape.period) + delta;
}

/** As people copy it: blanks between the figures are left out. */
export function readCode(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
}

export function isTelephoneCode(code: string): boolean {
  return /^\d{6}$/u.test(code);
}

/** Codes for the day the telephone is lost, each good once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, firstPassword);
}

/** What the store keeps of a recovery code: about 59 bits of chance cannot be guessed from it. */
export function recoveryCodeHash(accountId: string, code: string): string {
  return createHash("sha256").update(`${accountId}\n${code}`, "utf8").digest("hex");
}
