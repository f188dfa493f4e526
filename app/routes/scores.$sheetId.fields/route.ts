import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { fieldsInputSchema } from "#report-schema/fields-exchange.ts";
import { fieldsAnswer, fieldsLoggedOut, fieldsSentence } from "#app/fields-response.ts";
import { openSheet } from "#app/services/open-sheet.ts";
import { saveSheetFields, sheetNews } from "#app/services/save-sheet-fields.ts";
import { actOf } from "#app/session/act-of.ts";
import { findPerson } from "#app/session/require-person.ts";

/** What others wrote since the version given. Asking is no use of the session: a forgotten page still ends it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await findPerson(request, context, { isUse: false });
  const asked = new URL(request.url).searchParams;
  if (person?.accountId !== asked.get("account")) return fieldsLoggedOut("这张计分表", person?.name);
  const sheet = await openSheet(context.db, person, params.sheetId ?? "");
  return fieldsAnswer(await sheetNews(context.db, sheet, Number(asked.get("since")) || 0));
}

/** Keeps what was typed, cell by cell. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  if (!person) return fieldsLoggedOut("这张计分表");
  const sent = fieldsInputSchema.safeParse(await request.json().catch(() => undefined));
  if (!sent.success) return fieldsSentence("页面送来的修改不完整，没有保存。请重新打开页面。", 400);
  const { accountId, since, changes } = sent.data;
  if (accountId !== person.accountId) return fieldsLoggedOut("这张计分表", person.name);
  const sheetId = params.sheetId ?? "";
  return fieldsAnswer(await saveSheetFields(actOf(context, person), { sheetId, since, changes }));
}
