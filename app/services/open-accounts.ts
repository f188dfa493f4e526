import { pinyin } from "pinyin-pro";
import { z } from "zod";
import { mayAdminister, roleLabels, roles } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { findUnit, unitPath, type Unit } from "#db/queries/units.ts";
import { nobodysHash } from "#app/session/password.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { mostLinkDays, newLinkFor, type HandedLink } from "./account-link.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { recordAct } from "./record-act.ts";

/** Units at once. */
const most = 500;

export const linkDaysSchema = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/u, `有效期应为 1–${mostLinkDays} 天`)
  .transform(Number)
  .refine((days) => days >= 1 && days <= mostLinkDays, `有效期应为 1–${mostLinkDays} 天`);

export const openAccountsInput = z.object({
  role: z.enum(roles, { error: "请选择角色" }),
  days: linkDaysSchema,
  unitIds: z.array(z.string()).min(1, "请先选择单位").max(most, `一次最多选择 ${most} 个单位`),
});

/**
 * An account for each of these units, all at once, without a password: whoever gets the link sets it, and the person's
 * name. The log-in name is the unit's short name in pinyin.
 */
export async function openAccounts(
  act: Act,
  { role, days, unitIds }: z.infer<typeof openAccountsInput>,
): Promise<{ readonly ok: true; readonly links: readonly HandedLink[] } | Refusal> {
  const { db, actor, now } = act;
  return db.transaction().execute(async (transaction) => {
    const links: HandedLink[] = [];
    for (const unitId of new Set(unitIds)) {
      const path = await unitPath(transaction, unitId);
      const unit = await findUnit(transaction, unitId);
      if (!path || !unit) throw notFound("没有这个单位，可能地址有误。");
      if (!mayAdminister(actor, path)) throw forbidden("您的账号不管理这个单位。");
      if (unit.abolishedOn !== null) return refusal(`“${unit.officialName}”已撤销，不能开通账号，没有办理。`);
      const account = { accountId: newId(), name: `${unit.shortName}${roleLabels[role]}`, grants: [{ role, unitId }] };
      const login = await freeLogin(transaction, unit, { ...account, createdAt: now.toISOString() });
      await replaceGrants(transaction, account.accountId, account.grants);
      links.push(await newLinkFor(transaction, act, { ...account, login }, days));
    }
    const logins = links.map(({ login }) => login).join("、");
    const what = `为 ${links.length} 个单位开通${roleLabels[role]}账号并发一次性链接：${logins}`;
    await recordAct(transaction, act, { kind: "account", what });
    return { ok: true, links };
  });
}

/** Puts the account in under the first log-in name that is free. */
async function freeLogin(
  db: Db,
  unit: Unit,
  account: { readonly accountId: string; readonly name: string; readonly createdAt: string },
): Promise<string> {
  const { accountId: id, name, createdAt } = account;
  const letters = pinyin(unit.shortName, { toneType: "none", type: "array", v: true }).join("");
  const plain = letters
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, "")
    .slice(0, 30);
  const base = plain.length >= 2 ? plain : "danwei";
  for (let count = 1; ; count += 1) {
    const login = count === 1 ? base : `${base}${count}`;
    const person = name.slice(0, 50);
    if (await insertAccount(db, { id, login, name: person, passwordHash: nobodysHash, createdAt })) return login;
  }
}
