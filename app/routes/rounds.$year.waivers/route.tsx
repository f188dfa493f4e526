import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WayBack } from "#app/components/way-back.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { decide } from "./decide.ts";
import { loadRegister } from "./load-register.ts";
import { OpenRequest } from "./open-request.tsx";
import { RegisterTable } from "./register-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.label ?? ""}准予事项登记 · 政府信息公开工作年度报告` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadRegister(context.db, person, params.year ?? "", context.now));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const act = actOf(context, person);
  const outcome = await decide(act, await formTexts(request));
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/rounds/${params.year ?? ""}/waivers`);
}

export default function RegisterPage() {
  const { label, board, usualDay, requests, entries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>{label}准予事项登记</h1>
      <p className="lead">
        必须改正而主管部门准予不改的事项。准予只对当时的单位、年度、问题和数字有效，数字改动后失效。
        <WayBack board={board} />
      </p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {requests.length > 0 && (
        <section className="titled">
          <h2>待答复的请求（{requests.length}）</h2>
          {requests.map((request) => (
            <OpenRequest
              key={request.id}
              request={request}
              usualDay={usualDay}
              answer={answer?.values.stepId === request.id ? answer : undefined}
            />
          ))}
        </section>
      )}
      <section className="titled">
        <h2>已准予</h2>
        <RegisterTable entries={entries} answer={answer} />
      </section>
    </div>
  );
}
