import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { IndicatorForm } from "./indicator-form.tsx";
import { KindForm } from "./kind-form.tsx";
import { loadIndicator } from "./load-indicator.ts";
import { saveIndicator } from "./save-indicator.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.kept || "加一项指标"} · 政府信息公开工作年度报告` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const kind = new URL(request.url).searchParams.get("kind");
  return data(await loadIndicator(context.db, person, params, kind));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const outcome = await saveIndicator(actOf(context, person), params, await request.formData());
  return outcome.ok ? redirect(`/schemes/${params.schemeId}`) : data(outcome.answer, { status: outcome.status });
}

export default function IndicatorPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-form">
      <p className="crumb">
        <Link to="/schemes">考核方案</Link> › <Link to={`/schemes/${page.schemeId}`}>{page.schemeName}</Link>
      </p>
      <h1>{page.isNew ? "加一项指标" : `改“${page.kept}”`}</h1>
      {page.isFrozen && <SentenceBox kind="note" sentence="已经按这个方案印发过计分结果，不能再改。" />}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <KindForm kind={page.kind} isNew={page.isNew} isLevel={page.kind === "level"} />
      <IndicatorForm key={page.kind} page={page} answer={answer} />
    </div>
  );
}
