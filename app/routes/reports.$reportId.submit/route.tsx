import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts, readForm } from "#app/form-input.ts";
import { notFound } from "#app/refusals.ts";
import { askUnitReview } from "#app/services/ask-unit-review.ts";
import { submitReport } from "#app/services/submit-report.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { loadSubmitPage } from "./load-submit-page.ts";
import { SubmitForm } from "./submit-form.tsx";

export const meta: MetaFunction = () => [{ title: "报送前检查 · 政府信息公开工作年度报告" }];

const [reasonPrefix, kindPrefix, shownPrefix] = ["reason:", "kind:", "shown:"];
/** Fields named `<prefix><finding key>`, by finding key. */
function fieldsOf(texts: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  const named = Object.entries(texts).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(named.map(([name, text]) => [name.slice(prefix.length), text]));
}
const submitInput = z
  .object({ version: z.coerce.number().int().positive() })
  .catchall(z.string().max(2_000, "说明最多 2000 字"))
  .transform(({ version, ...rest }) => ({
    version,
    reasons: fieldsOf(rest, reasonPrefix),
    kinds: fieldsOf(rest, kindPrefix),
    shown: fieldsOf(rest, shownPrefix),
  }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadSubmitPage(context.db, person, params.reportId ?? "", context.now));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const texts = await formTexts(request);
  const form = readForm(submitInput, texts);
  if (!form.ok) {
    if (form.problems.version) throw notFound();
    return data({ sentence: Object.values(form.problems)[0] ?? "", reasons: texts }, { status: 400 });
  }
  const submit = texts.intent === "ask" ? askUnitReview : submitReport;
  const outcome = await submit(actOf(context, person), { reportId, ...form.value });
  if (outcome.ok) throw redirect(`/reports/${reportId}`);
  return data({ sentence: outcome.sentence, reasons: texts }, { status: 409 });
}

export default function SubmitPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>{page.step === "" ? "报送前检查" : "送审前检查"}</h1>
      <p className="lead">{page.title}</p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <SubmitForm page={page} typed={answer?.reasons ?? {}} />
    </div>
  );
}
