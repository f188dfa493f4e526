import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "#app/file-answer.ts";
import { openScheme } from "#app/services/open-scheme.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The scheme as a file, as the command line takes it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson(request, context);
  const { scheme } = await openScheme(context.db, params.schemeId ?? "");
  return fileAnswer(`${JSON.stringify(scheme, null, 2)}\n`, "application/json", `${scheme.name}.json`, true);
}
