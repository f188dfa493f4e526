import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { fieldsInputSchema } from "#report-schema/fields-exchange.ts";
import { fieldsAnswer, fieldsLoggedOut, fieldsSentence } from "#app/fields-response.ts";
import { fieldsNews } from "#app/services/fields-news.ts";
import { openReport } from "#app/services/open-report.ts";
import { saveFields } from "#app/services/save-fields.ts";
import { actOf } from "#app/session/act-of.ts";
import { findPerson } from "#app/session/require-person.ts";

/** What others wrote since the version given. Asking is no use of the session: a forgotten page still ends it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await findPerson(request, context, { isUse: false });
  const asked = new URL(request.url).searchParams;
  if (person?.accountId !== asked.get("account")) return fieldsLoggedOut("这份年报", person?.name);
  const open = await openReport(context.db, person, params.reportId ?? "", "edit");
  return fieldsAnswer(await fieldsNews(context.db, open, Number(asked.get("since")) || 0));
}

/** Keeps what was typed, field by field. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  if (!person) return fieldsLoggedOut("这份年报");
  const reportId = params.reportId ?? "";
  const sent = fieldsInputSchema.safeParse(await request.json().catch(() => undefined));
  if (!sent.success) return fieldsSentence("页面送来的修改不完整，没有保存。请重新打开页面。", 400);
  const { accountId, since, changes } = sent.data;
  if (accountId !== person.accountId) return fieldsLoggedOut("这份年报", person.name);
  return fieldsAnswer(await saveFields(actOf(context, person), { reportId, since, changes }));
}
