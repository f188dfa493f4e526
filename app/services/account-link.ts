import { roleLabels } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { insertAccountLink, revokeLinksOf } from "#db/queries/account-links.ts";
import type { Account } from "#db/queries/accounts.ts";
import { findUnit } from "#db/queries/units.ts";
import { newToken, sessionIdOf } from "#app/session/session-cookie.ts";
import type { Act } from "./act.ts";

/** How long a link is good unless somebody says otherwise, and at most. */
export const usualLinkDays = 7;
export const mostLinkDays = 30;

/** A link as it is handed over, once: nowhere is the token kept. */
export interface HandedLink {
  readonly unit: string;
  readonly role: string;
  readonly login: string;
  readonly name: string;
  /** Path with the token. */
  readonly path: string;
  readonly expiresAt: string;
}

/** A new link for an account within the caller's transaction; those made before are good no more. */
export async function newLinkFor(
  transaction: Db,
  { actor, now }: Pick<Act, "actor" | "now">,
  account: Pick<Account, "accountId" | "login" | "name" | "grants">,
  days: number,
): Promise<HandedLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + days * 86_400_000).toISOString();
  await revokeLinksOf(transaction, account.accountId, now.toISOString());
  await insertAccountLink(transaction, {
    id: sessionIdOf(token),
    accountId: account.accountId,
    createdAt: now.toISOString(),
    createdBy: actor.accountId,
    expiresAt,
  });
  const [grant] = account.grants;
  const unit = grant && (await findUnit(transaction, grant.unitId));
  const { login, name } = account;
  return {
    unit: unit?.officialName ?? "",
    role: grant ? roleLabels[grant.role] : "",
    login,
    name,
    path: `/welcome/${token}`,
    expiresAt,
  };
}
