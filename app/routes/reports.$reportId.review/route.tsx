import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts, readForm } from "#app/form-input.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { returnInput, returnReport } from "#app/services/return-report.ts";
import { requirePerson } from "#app/session/require-person.ts";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/reports/${params.reportId ?? ""}`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const act = { db: context.db, actor: person, now: context.now };
  const texts = await formTexts(request);
  if (texts.intent === "approve") {
    const outcome = await approveReport(act, reportId);
    return outcome.ok
      ? redirect(`/reports/${reportId}`)
      : data({ reportId, sentence: outcome.sentence }, { status: 409 });
  }
  const form = readForm(returnInput, texts);
  if (!form.ok) return data({ reportId, sentence: form.problems.remark ?? "" }, { status: 400 });
  const outcome = await returnReport(act, { reportId, ...form.value });
  return outcome.ok
    ? redirect(`/reports/${reportId}`)
    : data({ reportId, sentence: outcome.sentence }, { status: 409 });
}

export default function ReviewAnswer() {
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>没有办理</h1>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Link className="button" to={`/reports/${answer?.reportId ?? ""}`}>
        返回年报
      </Link>
    </div>
  );
}
