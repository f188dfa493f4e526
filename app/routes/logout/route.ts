import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { actOf } from "#app/session/act-of.ts";
import { findPerson } from "#app/session/require-person.ts";
import { endedCookie } from "#app/session/session-cookie.ts";
import { logOut } from "#app/services/log-out.ts";

export function loader() {
  return redirect("/");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  if (person) await logOut(actOf(context, person), person.sessionId);
  return redirect("/login", { headers: { "Set-Cookie": endedCookie(context) } });
}
