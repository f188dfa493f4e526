import { redirect } from "@remix-run/node";
import type { AppContext } from "#app/server/app-context.ts";
import type { OpenedSession } from "#app/services/open-session.ts";
import { enrolPath, safeNext } from "./require-person.ts";
import { sessionCookie } from "./session-cookie.ts";

/** On from a step of the log-in: to the next one, or to where the person wanted to go. */
export function goOn(request: Request, context: AppContext, { token, stage }: OpenedSession): Response {
  const wanted = new URL(request.url).searchParams.get("next");
  const next = safeNext(wanted);
  const code = next === "/" ? "/login/code" : `/login/code?next=${encodeURIComponent(next)}`;
  const place = stage === "code" ? code : stage === "enrol" ? enrolPath : next;
  return redirect(place, { headers: { "Set-Cookie": sessionCookie(token, context) } });
}
