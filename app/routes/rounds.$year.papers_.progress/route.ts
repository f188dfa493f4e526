import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireOffice } from "#app/session/require-role.ts";

/** How far the bundle of this ticket has come, for whoever asked for it; null before it has begun. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person } = await requireOffice(request, context);
  const known = context.bundles.get(new URL(request.url).searchParams.get("ticket") ?? "");
  const own = known?.accountId === person.accountId ? { done: known.done, all: known.all } : null;
  return Response.json(own, { headers: { "Cache-Control": "no-store" } });
}
