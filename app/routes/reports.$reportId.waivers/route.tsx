import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { askWaiver, askWaiverInput } from "#app/services/ask-waiver.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { loadAsking } from "./load-asking.ts";
import { Question } from "./question.tsx";

export const meta: MetaFunction = () => [{ title: "请求准予不改 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const asked = new URL(request.url).searchParams.has("asked");
  return data({ asked, ...(await loadAsking(context.db, person, params.reportId ?? "", context.now)) });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const outcome = await carryOut(askWaiverInput, await formTexts(request), (input) =>
    askWaiver(actOf(context, person), { reportId, ...input }),
  );
  if (outcome.ok) return redirect(`/reports/${reportId}/waivers?asked`);
  return data(outcome.answer, { status: outcome.status });
}

export default function AskingPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>请求准予不改</h1>
      <p className="lead">{page.title}</p>
      {!answer && page.asked && (
        <SentenceBox kind="good" sentence="已请求，主管部门答复后在本页和检查结果中都能看到。" />
      )}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <p>
        因机构改革、职能划转等确实不能改正的问题，可以写明理由请求主管部门准予不改。主管部门看到的是问题、理由和单位名称；准予后列入
        <Link to={`/rounds/${page.round}/waivers`}>准予事项登记</Link>
        ，各单位都能查看。数字再有改动的，准予不再有效。
      </p>
      {page.questions.map((question, index) => (
        <Question
          key={question.key}
          question={question}
          index={index}
          answer={answer?.values.findingKey === question.key ? answer : undefined}
        />
      ))}
      {page.questions.length === 0 && (
        <p className="panel">
          {page.isOpen ? "现在没有可以请求准予的问题。" : "这份年报已经报送，现在没有可以请求准予的问题。"}
        </p>
      )}
      {page.fixed > 0 && <p>另有 {page.fixed} 项必须改正的问题由法律或算术决定，不能免改。</p>}
      <p className="actions">
        <Link className="button" to={`/reports/${page.id}/submit`}>
          返回报送前检查
        </Link>
        <Link className="button" to={`/reports/${page.id}`}>
          返回年报
        </Link>
      </p>
    </div>
  );
}
