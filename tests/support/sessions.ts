import type { Db } from "#db/client.ts";
import { findLiveSession, insertSession } from "#db/queries/sessions.ts";
import { newToken, sessionIdOf } from "#app/session/session-cookie.ts";

/** Opens a session for an account without its password. @returns the token its browser holds */
export async function openSession(db: Db, accountId: string, at: Date): Promise<string> {
  const token = newToken();
  await insertSession(db, {
    id: sessionIdOf(token),
    accountId,
    createdAt: at.toISOString(),
    lastSeenAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + 3_600_000).toISOString(),
    address: "10.0.0.8",
    agent: "Firefox",
  });
  return token;
}

export async function isLive(db: Db, token: string, at: Date): Promise<boolean> {
  return (await findLiveSession(db, sessionIdOf(token), at.toISOString())) !== undefined;
}
