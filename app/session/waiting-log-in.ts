import { redirect } from "@remix-run/node";
import { findLiveSession } from "#db/queries/sessions.ts";
import type { AppContext } from "#app/server/app-context.ts";
import { sessionIdOf, tokenOf } from "./session-cookie.ts";

/** The log-in that waits for its code, or off to where it begins. @returns the session's id */
export async function requireWaitingLogIn(request: Request, context: AppContext): Promise<string> {
  const token = tokenOf(request, context);
  const id = token === undefined ? "" : sessionIdOf(token);
  const live = token === undefined ? undefined : await findLiveSession(context.db, id, context.now.toISOString());
  if (live?.session.stage !== "code") throw redirect("/login");
  return id;
}
