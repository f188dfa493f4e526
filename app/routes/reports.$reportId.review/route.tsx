import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useParams } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts, readForm } from "#app/form-input.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { reopenReport } from "#app/services/reopen-report.ts";
import { returnInput, returnReport } from "#app/services/return-report.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const act = actOf(context, person);
  const texts = await formTexts(request);
  if (texts.intent === "approve") {
    const outcome = await approveReport(act, reportId);
    return outcome.ok ? redirect(`/reports/${reportId}`) : data({ sentence: outcome.sentence }, { status: 409 });
  }
  const form = readForm(returnInput, texts);
  if (!form.ok) return data({ sentence: form.problems.remark ?? "" }, { status: 400 });
  const sendBack = texts.intent === "reopen" ? reopenReport : returnReport;
  const outcome = await sendBack(act, { reportId, ...form.value });
  return outcome.ok ? redirect(`/reports/${reportId}`) : data({ sentence: outcome.sentence }, { status: 409 });
}

/** Only seen when nothing was done: why, and the way back. */
export default function ReviewAnswer() {
  const { reportId = "" } = useParams();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>没有办理</h1>
      <SentenceBox kind="problem" sentence={answer?.sentence ?? "请在年报页面办理审查。"} />
      <Link className="button" to={`/reports/${reportId}`}>
        返回年报
      </Link>
    </div>
  );
}
