import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { z } from "zod";
import { longestPassword, shortestPassword } from "./password-rules.ts";

const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  cost: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

/** 32 MB and about 60 ms a try: cheap for one person, dear for a guesser. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const keyLength = 32;

/** How long a password chosen here must be; `passwordTrouble` says what else. */
export const passwordSchema = z
  .string({ error: "请填写密码" })
  .min(shortestPassword, `密码至少 ${shortestPassword} 位`)
  .max(longestPassword, `密码最多 ${longestPassword} 位`);

/** `scrypt$N$r$p$salt$key`, so that a dearer setting later can tell old ones apart. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize("NFKC"), salt, keyLength, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), key.toString("base64")].join("$");
}

export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [name, N, r, p, salt, key] = hash.split("$");
  if (name !== "scrypt" || !salt || !key) throw new Error("账号的密码记录已损坏，请管理员重设密码");
  const expected = Buffer.from(key, "base64");
  const given = await derive(password.normalize("NFKC"), Buffer.from(salt, "base64"), expected.length, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    maxmem: cost.maxmem,
  });
  return timingSafeEqual(given, expected);
}

/** Checked when nobody has this log-in name, so that the answer takes as long as for one who exists. */
export const nobodysHash = "scrypt$32768$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
