import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { GroupFields } from "./group-fields.tsx";
import { loadSettings } from "./load-settings.ts";
import { RankingFields } from "./ranking-fields.tsx";
import { saveSettings } from "./save-settings.ts";
import { SumFields } from "./sum-fields.tsx";

export const meta: MetaFunction = () => [{ title: "方案设定 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadSettings(context.db, person, params.schemeId ?? ""));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const outcome = await saveSettings(actOf(context, person), params.schemeId ?? "", await request.formData());
  return outcome.ok ? redirect(`/schemes/${params.schemeId}`) : data(outcome.answer, { status: outcome.status });
}

export default function SchemeSettingsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const filled = {
    values: answer?.values ?? page.texts,
    problems: answer?.problems ?? {},
    leaves: page.leaves,
    accumulate: answer?.accumulate ?? page.accumulate,
  };
  return (
    <div className="page page-form">
      <p className="crumb">
        <Link to="/schemes">考核方案</Link> › <Link to={`/schemes/${page.schemeId}`}>{page.schemeName}</Link>
      </p>
      <h1>分组、排名和其他设定</h1>
      {page.isFrozen && <SentenceBox kind="note" sentence="已经按这个方案印发过计分结果，不能再改。" />}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Form method="post" noValidate>
        <input type="hidden" name="edit" value={page.edit} />
        <SumFields {...filled} />
        <RankingFields {...filled} />
        <GroupFields {...filled} count={page.groups} />
        <div className="actions">
          <button className="primary" type="submit" disabled={page.isFrozen}>
            保存
          </button>
          <Link to={`/schemes/${page.schemeId}`}>不改了，返回</Link>
        </div>
      </Form>
    </div>
  );
}
