import { redirect } from "@remix-run/node";
import type { Actor } from "#report-schema/access.ts";
import { findLiveSession, touchSession } from "#db/queries/sessions.ts";
import type { AppContext } from "#app/server/app-context.ts";
import { sessionIdOf, tokenOf } from "./session-cookie.ts";

/** Who is asking. */
export interface Person extends Actor {
  readonly name: string;
  readonly login: string;
  readonly sessionId: string;
  /** The second step of log-in has to be set up before anything else. */
  readonly mustEnrol: boolean;
}

/** Written at most this often, so that reading pages does not write at every click. */
const touchEveryMinutes = 1;

/** @param isUse false for what a page asks by itself: nobody sits there, and the session runs out as if it had not */
/** Where the second step is set up. */
export const enrolPath = "/account/two-step";

export async function findPerson(
  request: Request,
  context: AppContext,
  { isUse = true }: { readonly isUse?: boolean } = {},
): Promise<Person | undefined> {
  const sessionToken = tokenOf(request, context);
  if (!sessionToken) return undefined;
  const id = sessionIdOf(sessionToken);
  const now = context.now.toISOString();
  const live = await findLiveSession(context.db, id, now);
  if (!live) return undefined;
  const { account, session } = live;
  const idle = (context.now.getTime() - Date.parse(session.lastSeenAt)) / 60_000;
  if (idle > context.idleMinutes || session.stage === "code") return undefined;
  if (isUse && idle > touchEveryMinutes)
    await touchSession(context.db, id, { lastSeenAt: now, expiresAt: session.expiresAt });
  return {
    accountId: account.accountId,
    grants: account.grants,
    name: account.name,
    login: account.login,
    sessionId: id,
    mustEnrol: session.stage === "enrol",
  };
}

/** The person asking, or off to the log-in page and back here afterwards. */
export async function requirePerson(request: Request, context: AppContext): Promise<Person> {
  const person = await findPerson(request, context);
  const { pathname, search } = new URL(request.url);
  if (person?.mustEnrol && pathname !== enrolPath) throw redirect(enrolPath);
  if (person) return person;
  const back = request.method === "GET" && pathname !== "/" ? `?next=${encodeURIComponent(pathname + search)}` : "";
  throw redirect(`/login${back}`);
}

/**
 * Only paths of this program: a link must not send people elsewhere after log-in. Read as browsers read it, who take a
 * backslash for a slash and drop tabs and line ends.
 */
export function safeNext(next: string | null): string {
  const own = "http://own.invalid";
  if (!next?.startsWith("/") || !URL.canParse(next, own)) return "/";
  const { origin, pathname, search, hash } = new URL(next, own);
  return origin === own && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
