import { findLiveSession } from "#db/queries/sessions.ts";
import type { AppContext } from "#app/server/app-context.ts";
import { sessionIdOf, tokenOf } from "./session-cookie.ts";

/** Seconds until the session of this request ends if nothing more is done; 0 when there is none. Nothing is written. */
export async function secondsLeft(request: Request, context: AppContext): Promise<number> {
  const token = tokenOf(request, context);
  const live = token && (await findLiveSession(context.db, sessionIdOf(token), context.now.toISOString()));
  if (!live || live.session.stage === "code") return 0;
  const { lastSeenAt, expiresAt } = live.session;
  const end = Math.min(Date.parse(lastSeenAt) + context.idleMinutes * 60_000, Date.parse(expiresAt));
  return Math.max(0, Math.floor((end - context.now.getTime()) / 1000));
}
