import { data, redirect, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { RefusedAnswer } from "#app/components/report/refused-answer.tsx";
import { formTexts } from "#app/form-input.ts";
import { queueSearch } from "#app/services/review-queue.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { changeRemarks } from "./change-remarks.ts";

export const meta: MetaFunction = () => [{ title: "审查意见 · 政府信息公开工作年度报告" }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const texts = await formTexts(request);
  const outcome = await changeRemarks(actOf(context, person), reportId, texts);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/reports/${reportId}${queueSearch(texts.queue)}#remarks`);
}

/** Only seen when nothing was done. */
export default function RemarksAnswer() {
  const { reportId = "" } = useParams();
  const answer = useActionData<typeof action>();
  return <RefusedAnswer answer={answer} back={`/reports/${reportId}`} instead="请在年报页面办理审查意见。" />;
}
