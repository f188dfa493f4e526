import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { readForm, formTexts } from "#app/form-input.ts";
import { explainFinding, explainInput } from "#app/services/explain-finding.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** Reasons are written on the desk, and without scripts before the hand-in. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/reports/${params.reportId ?? ""}`);
}

/** Keeps one reason, from the place where its finding is shown. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const form = readForm(explainInput, await formTexts(request));
  if (!form.ok) return Response.json({ sentence: Object.values(form.problems)[0] ?? "" }, { status: 400 });
  const outcome = await explainFinding(actOf(context, person), { reportId: params.reportId ?? "", ...form.value });
  return Response.json({ sentence: outcome.ok ? "" : outcome.sentence }, { status: outcome.ok ? 200 : 409 });
}
