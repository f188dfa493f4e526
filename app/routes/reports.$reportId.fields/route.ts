import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { FieldsAnswer } from "#report-schema/fields-answer.ts";
import { fieldsInputSchema } from "#report-schema/fields-exchange.ts";
import { fieldsNews } from "#app/services/fields-news.ts";
import { openReport } from "#app/services/open-report.ts";
import { saveFields } from "#app/services/save-fields.ts";
import { actOf } from "#app/session/act-of.ts";
import { findPerson } from "#app/session/require-person.ts";

/** What others wrote since the version given. Asking is no use of the session: a forgotten page still ends it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await findPerson(request, context, { isUse: false });
  const asked = new URL(request.url).searchParams;
  if (person?.accountId !== asked.get("account")) return loggedOut(person?.name);
  const open = await openReport(context.db, person, params.reportId ?? "", "edit");
  return answer(await fieldsNews(context.db, open, Number(asked.get("since")) || 0));
}

/** Keeps what was typed, field by field. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await findPerson(request, context);
  if (!person) return loggedOut();
  const reportId = params.reportId ?? "";
  const sent = fieldsInputSchema.safeParse(await request.json().catch(() => undefined));
  if (!sent.success) return sentence("页面送来的修改不完整，没有保存。请重新打开页面。", 400);
  const { accountId, since, changes } = sent.data;
  if (accountId !== person.accountId) return loggedOut(person.name);
  return answer(await saveFields(actOf(context, person), { reportId, since, changes }));
}

function answer(fields: FieldsAnswer): Response {
  return Response.json(fields, { status: fields.closed === "" ? 200 : 409, headers: { "Cache-Control": "no-store" } });
}

/** @param name of another person who has logged in instead */
function loggedOut(name?: string): Response {
  if (name === undefined) return sentence("登录已过期。", 401);
  return sentence(`这台电脑上现在登录的是${name}，不是打开这份年报的人。`, 401);
}

function sentence(text: string, status: number): Response {
  return Response.json({ sentence: text }, { status, headers: { "Cache-Control": "no-store" } });
}
