import { z } from "zod";
import type { Db } from "#db/client.ts";
import { findLiveLink, spendLink } from "#db/queries/account-links.ts";
import { findAccount, setAccountName, setPasswordHash, type Account } from "#db/queries/accounts.ts";
import { forgetTriesOf } from "#db/queries/log-in-tries.ts";
import { revokeSessionsOf } from "#db/queries/sessions.ts";
import { findUnit } from "#db/queries/units.ts";
import { passwordTrouble } from "#app/session/password-rules.ts";
import { hashPassword, passwordSchema } from "#app/session/password.ts";
import { sessionIdOf } from "#app/session/session-cookie.ts";
import { personNameSchema } from "./account-input.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";

export const followLinkInput = z
  .object({ name: personNameSchema, password: passwordSchema, passwordAgain: z.string() })
  .refine((value) => value.password === value.passwordAgain, {
    path: ["passwordAgain"],
    error: "两次填写的密码不一样",
  });

export const spentLink = "这个链接已经用过、收回或过期。请向管理员再要一个。";

/** Whose link it is; undefined once it was used, taken back or is too old, and for one that never was. */
export async function linkedAccount(
  db: Db,
  token: string,
  now: Date,
): Promise<{ readonly linkId: string; readonly account: Account; readonly unitName: string } | undefined> {
  const link = await findLiveLink(db, sessionIdOf(token), now.toISOString());
  const account = link && (await findAccount(db, link.accountId));
  if (!link || !account || account.disabledAt !== null) return undefined;
  const unit = account.grants[0] && (await findUnit(db, account.grants[0].unitId));
  return { linkId: link.id, account, unitName: unit?.officialName ?? "" };
}

/** The person sets name and password, once; whoever was logged in with an older password is out. */
export async function followAccountLink(
  { db, now, address }: Pick<Act, "db" | "now" | "address">,
  token: string,
  input: z.infer<typeof followLinkInput>,
): Promise<{ readonly ok: true; readonly login: string } | Refusal> {
  const found = await linkedAccount(db, token, now);
  if (!found) return refusal(spentLink);
  const { account, linkId } = found;
  const trouble = passwordTrouble(input.password, account.login);
  if (trouble) return refusal(trouble);
  const passwordHash = await hashPassword(input.password);
  return db.transaction().execute(async (transaction) => {
    // Of two who follow it at the same moment one is told.
    if (!(await spendLink(transaction, linkId, now.toISOString()))) return refusal(spentLink);
    await setAccountName(transaction, account.accountId, input.name);
    await setPasswordHash(transaction, account.accountId, passwordHash);
    await forgetTriesOf(transaction, account.login);
    await revokeSessionsOf(transaction, account.accountId, now.toISOString());
    const act = { actor: account, now, address };
    await recordAct(transaction, act, { kind: "security", what: "用一次性链接设置了姓名和密码" });
    return { ok: true, login: account.login };
  });
}
