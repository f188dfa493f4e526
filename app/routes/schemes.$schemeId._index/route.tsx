import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SchemeFacts } from "#app/components/scheme/scheme-facts.tsx";
import { SchemeTable } from "#app/components/scheme/scheme-table.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { carryOutScheme } from "./carry-out-scheme.ts";
import { CopyForm } from "./copy-form.tsx";
import { IndicatorTools } from "./indicator-tools.tsx";
import { loadScheme } from "./load-scheme.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.scheme.name ?? "考核方案"} · 政府信息公开工作年度报告` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadScheme(context.db, person, params.schemeId ?? ""));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const act = actOf(context, person);
  const outcome = await carryOutScheme(act, params.schemeId ?? "", await formTexts(request));
  return outcome.ok ? redirect(outcome.done.next) : data(outcome.answer, { status: outcome.status });
}

export default function SchemePage() {
  const { scheme, faults, mayCopy, mayEdit, edit, state, copyYear } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-wide scheme-page">
      <p className="crumb">
        <Link to="/schemes">考核方案</Link>
      </p>
      <h1>{scheme.name}</h1>
      <p className="lead">{state}</p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {faults.length > 0 && (
        <section className="problem-box" aria-label="还不能使用">
          <p>这个方案还不能用来计分，请改正：</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}。</li>
            ))}
          </ul>
        </section>
      )}
      {mayEdit && (
        <p className="actions scheme-actions">
          <Link className="button" to="settings">
            改分组、排名和其他设定
          </Link>
          <Link className="button" to="indicators/new">
            加一项指标
          </Link>
          <Link className="button" to="trial">
            试算
          </Link>
        </p>
      )}
      <SchemeTable scheme={scheme} tools={mayEdit ? (one) => <IndicatorTools one={one} edit={edit} /> : undefined} />
      <h2>计分和排名</h2>
      <SchemeFacts scheme={scheme} />
      <p>
        <a href={`/schemes/${scheme.id}/json`}>下载方案文件</a>
      </p>
      {mayCopy && <CopyForm scheme={scheme} year={copyYear} answer={answer} mayRemove={mayEdit} />}
    </div>
  );
}
