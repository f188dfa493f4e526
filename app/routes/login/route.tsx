import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { countAccounts } from "#db/queries/accounts.ts";
import { FormField } from "#app/components/form-field.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts, readForm } from "#app/form-input.ts";
import { logIn, logInInput } from "#app/services/log-in.ts";
import { goOn } from "#app/session/after-log-in.ts";
import { findPerson } from "#app/session/require-person.ts";
import { DemoAccounts } from "./demo-accounts.tsx";

export const meta: MetaFunction = () => [{ title: "登录 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await findPerson(request, context)) throw redirect("/");
  if ((await countAccounts(context.db)) === 0) throw redirect("/setup");
  const isSet = new URL(request.url).searchParams.has("set");
  return data({ isSet, demoAccounts: context.demoAccounts ?? [] });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const texts = await formTexts(request);
  const form = readForm(logInInput, texts);
  if (!form.ok) return data({ problems: form.problems, login: texts.login ?? "", sentence: "" }, { status: 400 });
  const visit = { now: context.now, address: context.address, agent: request.headers.get("User-Agent") ?? "" };
  const outcome = await logIn(context.db, form.value, visit);
  if (!outcome.ok) {
    return data(
      { problems: {} as Record<string, string>, login: form.value.login, sentence: outcome.sentence },
      { status: 400 },
    );
  }
  return goOn(request, context, outcome);
}

export default function LogInPage() {
  const { isSet, demoAccounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>登录</h1>
      {isSet && !answer && <SentenceBox kind="good" sentence="姓名和密码已设置，请登录。" />}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Form className="panel" method="post" noValidate>
        <FormField
          label="账号"
          name="login"
          autoComplete="username"
          autoFocus
          defaultValue={answer?.login}
          problem={answer?.problems.login}
        />
        <FormField
          label="密码"
          name="password"
          type="password"
          autoComplete="current-password"
          problem={answer?.problems.password}
        />
        <div className="actions">
          <button className="primary" type="submit">
            登录
          </button>
          <span className="hint">忘记密码请联系管理员重设</span>
        </div>
      </Form>
      <DemoAccounts accounts={demoAccounts} />
    </div>
  );
}
