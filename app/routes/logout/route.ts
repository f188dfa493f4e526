import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { findPerson } from "#app/session/require-person.ts";
import { endedCookie } from "#app/session/session-cookie.ts";
import { logOut } from "#app/services/log-out.ts";

export function loader() {
  return redirect("/");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  if (person) await logOut({ db: context.db, actor: person, now: context.now }, person.sessionId);
  return redirect("/login", { headers: { "Set-Cookie": endedCookie(context) } });
}
