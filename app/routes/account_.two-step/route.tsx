import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { changeTwoStep } from "./change-two-step.ts";
import { EnrolPanel } from "./enrol-panel.tsx";
import { loadTwoStep } from "./load-two-step.ts";
import { OwnTwoStep } from "./own-two-step.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const meta: MetaFunction = () => [{ title: "两步登录 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadTwoStep(context, person));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const texts = await formTexts(request);
  const outcome = await changeTwoStep(actOf(context, person), person, context.secrets, texts);
  if (!outcome.ok) return data({ form: outcome.answer, codes: null }, { status: outcome.status });
  // Answered here and not after a redirect: the codes must stand in no address and in no store.
  if (outcome.done.recoveryCodes) return data({ form: null, codes: outcome.done.recoveryCodes });
  return redirect(texts.intent === "stop" ? "/account?done=stop-two-step" : "/account/two-step");
}

export default function TwoStepPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form ?? null;
  return (
    <div className="page page-form">
      <h1>两步登录</h1>
      <p className="lead">登录时除了密码，还要填手机上每半分钟一换的 6 位数字。别人知道了密码也进不来。</p>
      {page.mustEnrol && (
        <SentenceBox kind="note" sentence="本系统要求主管部门和管理员两步登录，请先设置，再办理其他事项。" />
      )}
      <SentenceBox kind="problem" sentence={form?.sentence} />
      {answer?.codes && <RecoveryCodes codes={answer.codes} />}
      {page.stage === "none" && (
        <Form className="panel" method="post">
          <button className="primary" type="submit" name="intent" value="begin">
            开始设置
          </button>
        </Form>
      )}
      {page.stage === "begun" && (
        <EnrolPanel secretKey={page.key} picture={page.picture} problem={form?.problems.code} />
      )}
      {page.stage === "on" && !answer?.codes && <OwnTwoStep codesLeft={page.codesLeft} answer={form} />}
      {!page.mustEnrol && (
        <p>
          <Link to="/account">返回我的账号</Link>
        </p>
      )}
    </div>
  );
}
