import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts, readForm } from "#app/form-input.ts";
import { codeInput, finishLogIn } from "#app/services/finish-log-in.ts";
import { goOn } from "#app/session/after-log-in.ts";
import { requireWaitingLogIn } from "#app/session/waiting-log-in.ts";

export const meta: MetaFunction = () => [{ title: "登录验证码 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireWaitingLogIn(request, context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const sessionId = await requireWaitingLogIn(request, context);
  const form = readForm(codeInput, await formTexts(request));
  if (!form.ok) return data({ problem: form.problems.code ?? "", sentence: "" }, { status: 400 });
  const visit = { now: context.now, address: context.address, agent: request.headers.get("User-Agent") ?? "" };
  const outcome = await finishLogIn(context.db, context.secrets, sessionId, form.value, visit);
  if (outcome === undefined) throw redirect("/login");
  if (!outcome.ok) return data({ problem: "", sentence: outcome.sentence }, { status: 400 });
  return goOn(request, context, outcome);
}

export default function CodePage() {
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>填写验证码</h1>
      <p className="lead">密码正确。请打开手机上的身份验证器，填写“年报系统”下面显示的 6 位数字。</p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Form className="panel" method="post" noValidate>
        <FormField
          label="验证码"
          hint="手机不在身边时，可填一个恢复码"
          name="code"
          autoComplete="one-time-code"
          autoFocus
          maxLength={40}
          problem={answer?.problem}
        />
        <div className="actions">
          <button className="primary" type="submit">
            登录
          </button>
          <a href="/login">用别的账号登录</a>
        </div>
        <p className="hint">手机和恢复码都丢了，请联系管理员重置两步登录。</p>
      </Form>
    </div>
  );
}
