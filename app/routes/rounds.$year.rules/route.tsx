import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { roundKey } from "#report-schema/round-key.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { answerSettings } from "./answer-settings.ts";
import { loadRules, roundToSet } from "./load-rules.ts";
import { RulesForm } from "./rules-form.tsx";
import { TrialResult } from "./trial-result.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.label ?? ""}检查规则设定 · 政府信息公开工作年度报告` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const isSet = new URL(request.url).searchParams.has("set");
  return data({ isSet, ...(await loadRules(context.db, person, params.year ?? "")) });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const round = await roundToSet(context.db, person, params.year ?? "");
  const act = actOf(context, person);
  const outcome = await answerSettings(act, round, await formTexts(request));
  return outcome.ok
    ? redirect(`/rounds/${roundKey(round)}/rules?set`)
    : data(outcome.answer, { status: outcome.status });
}

export default function RoundRulesPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>{page.label}检查规则设定</h1>
      <p className="lead">
        对本年度所有单位有效；已经报送的年报按报送时的规则为准。{page.set === "" ? "现在是默认设定。" : `${page.set}。`}
        <Link to="/rules">查看全部规则的依据和举例</Link>　<Link to={`/rounds/${page.round}`}>返回进度</Link>
      </p>
      {!answer && page.isSet && <SentenceBox kind="good" sentence="已启用。各单位填报和报送时按新的规则检查。" />}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {answer?.trial && <TrialResult trial={answer.trial} />}
      <RulesForm
        // What was set leaves the form as it is kept.
        key={page.version}
        page={page}
        fields={answer?.fields ?? page.fields}
        problems={answer?.problems ?? {}}
        tried={answer?.tried ?? ""}
      />
    </div>
  );
}
