import type { Actor, Grant } from "#report-schema/access.ts";
import type { Db } from "../client.ts";
import { groupBy } from "../group-by.ts";
import type { AccountsTable } from "../schema/accounts.ts";
import { readRole } from "../word-columns.ts";

/** An account is an Actor: it can be asked what it may do. */
export interface Account extends Actor {
  readonly login: string;
  /** The person's name. */
  readonly name: string;
  readonly disabledAt: string | null;
  readonly createdAt: string;
}

export interface AccountWithHash extends Account {
  readonly passwordHash: string;
}

export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly createdAt: string;
}

export async function countAccounts(db: Db): Promise<number> {
  const row = await db
    .selectFrom("accounts")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Disabled ones are found too: the caller decides what to say. */
export async function findAccountByLogin(db: Db, login: string): Promise<AccountWithHash | undefined> {
  const row = await db.selectFrom("accounts").selectAll().where("login", "=", login).executeTakeFirst();
  if (!row) return undefined;
  const [account] = await withGrants(db, [row]);
  return account && { ...account, passwordHash: row.password_hash };
}

export async function findAccount(db: Db, accountId: string): Promise<Account | undefined> {
  const rows = await db.selectFrom("accounts").selectAll().where("id", "=", accountId).execute();
  return (await withGrants(db, rows))[0];
}

/** People's names by account; ids nobody has are left out. */
export async function accountNames(db: Db, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db.selectFrom("accounts").select(["id", "name"]).where("id", "in", accountIds).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** All accounts, or those that hold a role at one of the units, by login. */
export async function listAccounts(db: Db, unitIds?: readonly string[]): Promise<Account[]> {
  if (unitIds?.length === 0) return [];
  const rows = await db
    .selectFrom("accounts")
    .selectAll()
    .$if(unitIds !== undefined, (query) =>
      query.where("id", "in", (eb) =>
        eb
          .selectFrom("account_grants")
          .select("account_id")
          .where("unit_id", "in", unitIds ?? []),
      ),
    )
    .orderBy("login")
    .execute();
  return withGrants(db, rows);
}

/** Without any grant yet. @returns false when the login is taken */
export async function insertAccount(db: Db, account: NewAccount): Promise<boolean> {
  const result = await db
    .insertInto("accounts")
    .values({
      id: account.id,
      login: account.login,
      name: account.name,
      password_hash: account.passwordHash,
      disabled_at: null,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.column("login").doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function setPasswordHash(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.updateTable("accounts").set({ password_hash: passwordHash }).where("id", "=", accountId).execute();
}

export async function setAccountName(db: Db, accountId: string, name: string): Promise<void> {
  await db.updateTable("accounts").set({ name }).where("id", "=", accountId).execute();
}

/** @param disabledAt moment from which it cannot log in; null lets it in again */
export async function setDisabled(db: Db, accountId: string, disabledAt: string | null): Promise<void> {
  await db.updateTable("accounts").set({ disabled_at: disabledAt }).where("id", "=", accountId).execute();
}

/** The grants given become all the account holds. Two statements: call it within a transaction. */
export async function replaceGrants(db: Db, accountId: string, grants: readonly Grant[]): Promise<void> {
  await db.deleteFrom("account_grants").where("account_id", "=", accountId).execute();
  if (grants.length === 0) return;
  await db
    .insertInto("account_grants")
    .values(grants.map(({ unitId, role }) => ({ account_id: accountId, unit_id: unitId, role })))
    .onConflict((conflict) => conflict.columns(["account_id", "unit_id", "role"]).doNothing())
    .execute();
}

async function withGrants(db: Db, rows: readonly AccountsTable[]): Promise<Account[]> {
  if (rows.length === 0) return [];
  const only = rows.length === 1 ? rows[0]?.id : undefined;
  const grants = await db
    .selectFrom("account_grants")
    .selectAll()
    .$if(only !== undefined, (query) => query.where("account_id", "=", only ?? ""))
    .orderBy("unit_id")
    .orderBy("role")
    .execute();
  const ofAccount = groupBy(grants, (grant) => grant.account_id);
  return rows.map((row) => ({
    accountId: row.id,
    login: row.login,
    name: row.name,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
    grants: (ofAccount.get(row.id) ?? []).map((grant) => ({
      unitId: grant.unit_id,
      role: readRole(grant.role, `account_grants 表账号 ${row.id} 行`),
    })),
  }));
}

/** Who writes and reviews at each unit, accounts shut out left aside; one statement. */
export async function listPeopleByUnit(
  db: Db,
): Promise<ReadonlyMap<string, readonly { readonly name: string; readonly login: string }[]>> {
  const rows = await db
    .selectFrom("account_grants")
    .innerJoin("accounts", "accounts.id", "account_grants.account_id")
    .select(["account_grants.unit_id", "accounts.name", "accounts.login"])
    .where("accounts.disabled_at", "is", null)
    .orderBy("accounts.login")
    .execute();
  const people = new Map<string, { name: string; login: string }[]>();
  for (const { unit_id: unitId, name, login } of rows) {
    const own = people.get(unitId) ?? [];
    // One person may hold two roles at a unit.
    if (!own.some((one) => one.login === login)) own.push({ name, login });
    people.set(unitId, own);
  }
  return people;
}
