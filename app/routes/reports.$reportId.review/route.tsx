import { data, redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { RefusedAnswer } from "#app/components/report/refused-answer.tsx";
import { formTexts } from "#app/form-input.ts";
import { nextInQueue, queueSearch } from "#app/services/review-queue.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { decide, settles } from "./decide.ts";

export const meta: MetaFunction = () => [{ title: "审查 · 政府信息公开工作年度报告" }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const texts = await formTexts(request);
  // Asked before the decision, which takes the report out of the queue.
  const next = settles(texts.intent) ? await nextInQueue(context.db, person, context.now, texts.queue, reportId) : "";
  const outcome = await decide(actOf(context, person), reportId, texts);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/reports/${next || reportId}${queueSearch(texts.queue)}`);
}

/** Only seen when nothing was done. */
export default function ReviewAnswer() {
  const { reportId = "" } = useParams();
  const answer = useActionData<typeof action>();
  return <RefusedAnswer answer={answer} back={`/reports/${reportId}`} instead="请在年报页面办理审查。" />;
}
