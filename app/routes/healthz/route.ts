import type { LoaderFunctionArgs } from "@remix-run/node";
import { listRounds } from "#db/queries/rounds.ts";

/** For the machine that watches: answers only when the store does. */
export async function loader({ context }: LoaderFunctionArgs) {
  await listRounds(context.db);
  return new Response("ok\n", { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
