import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { findAccount, findAccountByLogin, insertAccount, replaceGrants, type Account } from "#db/queries/accounts.ts";
import type { Unit } from "#db/queries/units.ts";
import { furtherAccounts, invented } from "#db/seed/reports/further-accounts.ts";
import type { Act } from "#app/services/act.ts";
import { editUnit } from "#app/services/edit-unit.ts";
import { done } from "./steps.ts";
import { onPaperLastYear } from "./ways.ts";

/** Invented too: no exchange begins with so many zeros. */
function phone(index: number): string {
  return `0379-0000${String(1_001 + index)}`;
}

/** Each unit's contact, so that whoever reminds knows whom to call. */
export async function layInContacts(act: Act, units: readonly Unit[]): Promise<void> {
  for (const [index, unit] of units.entries()) {
    const { kind, parentId, isGovernment, reports, sortOrder, shortName, groupName } = unit;
    const facts = { kind, parentId, isGovernment, reports, sortOrder, shortName, groupName: groupName ?? "" };
    const contactName = invented(index, "经办");
    await done(editUnit(act, unit.id, { ...facts, contactName, contactPhone: phone(index) }));
  }
}

/** Whoever acts in the demonstration, at a moment. */
export type ActAs = (login: string, at: Date) => Promise<Act>;

/** A clerk for each unit with a way of its own (named like the unit), a unit's approver and a second reviewer. */
export async function layInPeople(db: Db, now: Date, passwordHash: string): Promise<ActAs> {
  for (const { login, name, role, unitId } of furtherAccounts(onPaperLastYear)) {
    if (await findAccountByLogin(db, login)) continue;
    const id = newId();
    await insertAccount(db, { id, login, name, passwordHash, createdAt: now.toISOString() });
    await replaceGrants(db, id, [{ role, unitId }]);
  }
  const known = new Map<string, Account>();
  return async (login, at) => {
    const actor = known.get(login) ?? (await accountOf(db, login));
    known.set(login, actor);
    return { db, actor, now: at, address: "127.0.0.1" };
  };
}

async function accountOf(db: Db, login: string): Promise<Account> {
  const found = await findAccountByLogin(db, login);
  const account = found && (await findAccount(db, found.accountId));
  if (!account) throw new Error(`演示数据里没有账号 ${login}，不能办理年报。请检查 app/server/demo-reports。`);
  return account;
}
