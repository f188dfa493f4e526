import type { Db } from "../client.ts";
import type { SessionsTable } from "../schema/sessions.ts";
import { readSessionStage, type SessionStage } from "../word-columns.ts";
import { type Account, findAccount } from "./accounts.ts";

export interface Session {
  /** sha256 hex of the token. */
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly address: string;
  readonly agent: string;
  readonly stage: SessionStage;
}

export interface LiveSession {
  readonly session: Session;
  readonly account: Account;
}

export async function insertSession(
  db: Db,
  session: Omit<Session, "revokedAt" | "stage"> & { readonly stage?: SessionStage },
): Promise<void> {
  await db
    .insertInto("sessions")
    .values({
      id: session.id,
      account_id: session.accountId,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      revoked_at: null,
      address: session.address,
      agent: session.agent,
      stage: session.stage ?? null,
    })
    .execute();
}

/** The session with its account and grants; undefined when expired, revoked, or the account is disabled. */
export async function findLiveSession(db: Db, id: string, now: string): Promise<LiveSession | undefined> {
  const row = await db
    .selectFrom("sessions")
    .selectAll()
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  const account = row && (await findAccount(db, row.account_id));
  return account && account.disabledAt === null ? { session: toSession(row), account } : undefined;
}

export async function touchSession(
  db: Db,
  id: string,
  times: { lastSeenAt: string; expiresAt: string },
): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ last_seen_at: times.lastSeenAt, expires_at: times.expiresAt })
    .where("id", "=", id)
    .execute();
}

/** Opens a session for everything. */
export async function openStage(db: Db, id: string): Promise<void> {
  await db.updateTable("sessions").set({ stage: null }).where("id", "=", id).execute();
}

/** @returns false when it is not there or was revoked before */
export async function revokeSession(db: Db, id: string, at: string): Promise<boolean> {
  const result = await db
    .updateTable("sessions")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Revokes all sessions of an account, but for `exceptId`. @returns how many */
export async function revokeSessionsOf(db: Db, accountId: string, at: string, exceptId?: string): Promise<number> {
  const result = await db
    .updateTable("sessions")
    .set({ revoked_at: at })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .$if(exceptId !== undefined, (query) => query.where("id", "!=", exceptId ?? ""))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** All sessions of an account, last seen first; revoked and expired ones too until they are swept. */
export async function listSessions(db: Db, accountId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom("sessions")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("last_seen_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toSession);
}

/** @returns how many were swept */
export async function deleteExpiredSessions(db: Db, now: string): Promise<number> {
  const result = await db.deleteFrom("sessions").where("expires_at", "<=", now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

function toSession(row: SessionsTable): Session {
  return {
    id: row.id,
    accountId: row.account_id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    address: row.address,
    agent: row.agent,
    stage: row.stage === null ? null : readSessionStage(row.stage, `sessions 表 ${row.id} 行`),
  };
}
