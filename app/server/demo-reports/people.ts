import type { Role } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { newId } from "#db/new-id.ts";
import { findAccount, findAccountByLogin, insertAccount, replaceGrants, type Account } from "#db/queries/accounts.ts";
import type { Unit } from "#db/queries/units.ts";
import type { Act } from "#app/services/act.ts";
import { editUnit } from "#app/services/edit-unit.ts";
import { done } from "./steps.ts";
import { onPaperLastYear } from "./ways.ts";

/** Surnames of invented people, named after what they do. */
const surnames = "钱周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施曹严华金魏陶姜";

/** Invented too: no exchange begins with so many zeros. */
function phone(index: number): string {
  return `0379-0000${String(1_001 + index)}`;
}

/** Each unit's contact, so that whoever reminds knows whom to call. */
export async function layInContacts(act: Act, units: readonly Unit[]): Promise<void> {
  for (const [index, unit] of units.entries()) {
    const { kind, parentId, isGovernment, reports, sortOrder, shortName, groupName } = unit;
    const facts = { kind, parentId, isGovernment, reports, sortOrder, shortName, groupName: groupName ?? "" };
    const contactName = `${surnames[index % surnames.length]}经办`;
    await done(editUnit(act, unit.id, { ...facts, contactName, contactPhone: phone(index) }));
  }
}

/** Whoever acts in the demonstration, at a moment. */
export type ActAs = (login: string, at: Date) => Promise<Act>;

/** A clerk for each unit with a way of its own (named like the unit), a unit's approver and a second reviewer. */
export async function layInPeople(db: Db, now: Date, passwordHash: string): Promise<ActAs> {
  const people: readonly (readonly [login: string, what: string, role: Role, unitId: string])[] = [
    ...onPaperLastYear.map((unitId) => [unitId, "填报", "clerk", unitId] as const),
    ["jiaotiju-shen", "审核", "approver", "jiaotiju"],
    ["kezhang2", "审查（政务公开科）", "office", "yanshi"],
  ];
  for (const [index, [login, what, role, unitId]] of people.entries()) {
    if (await findAccountByLogin(db, login)) continue;
    const id = newId();
    const name = `${surnames[index % surnames.length]}${what}`;
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
