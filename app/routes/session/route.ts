import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findPerson } from "#app/session/require-person.ts";
import { secondsLeft } from "#app/session/seconds-left.ts";

/** How long the visitor stays logged in without doing anything; asking prolongs nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return Response.json(
    { secondsLeft: await secondsLeft(request, context) },
    { headers: { "Cache-Control": "no-store" } },
  );
}

/** The visitor is still there. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  return Response.json({ secondsLeft: person ? context.idleMinutes * 60 : 0 });
}
