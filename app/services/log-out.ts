import { listSessions, revokeSession } from "#db/queries/sessions.ts";
import type { Act } from "./act.ts";

/** Ends one of the person's own sessions, here or on another machine. Others' sessions are left alone. */
export async function logOut({ db, actor, now }: Act, sessionId: string): Promise<void> {
  const own = await listSessions(db, actor.accountId);
  if (own.some((session) => session.id === sessionId)) await revokeSession(db, sessionId, now.toISOString());
}
