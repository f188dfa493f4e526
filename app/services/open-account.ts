import { mayAdminister, type Actor } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { findAccount, type Account } from "#db/queries/accounts.ts";
import { unitPath } from "#db/queries/units.ts";
import { forbidden, notFound } from "#app/refusals.ts";

/**
 * Reads an account on behalf of a person who wants to change it. Every role it holds must lie under that person's
 * units: whoever sets its password can do all it can do.
 * @throws Response 404 when there is none, 403 when one of its roles lies elsewhere
 */
export async function openAccount(db: Db, actor: Actor, accountId: string): Promise<Account> {
  const account = await findAccount(db, accountId);
  if (!account) throw notFound("没有这个账号，可能地址有误。");
  for (const { unitId } of account.grants) {
    const path = await unitPath(db, unitId);
    if (!path || !mayAdminister(actor, path)) throw forbidden("您的账号不管理这个账号所在的单位。");
  }
  if (account.grants.length === 0) throw forbidden("这个账号没有分配单位，不能从这里办理。");
  return account;
}
