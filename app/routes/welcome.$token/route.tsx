import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { notFound } from "#app/refusals.ts";
import { followAccountLink, followLinkInput, linkedAccount, spentLink } from "#app/services/follow-account-link.ts";
import { passwordHint } from "#app/session/password-rules.ts";

export const meta: MetaFunction = () => [{ title: "设置账号 · 政府信息公开工作年度报告" }];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await linkedAccount(context.db, params.token ?? "", context.now);
  if (!found) throw notFound(spentLink);
  const { account, unitName } = found;
  return data({ login: account.login, name: account.name, unitName, passwordHint });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  if (!(await linkedAccount(context.db, params.token ?? "", context.now))) throw notFound(spentLink);
  const outcome = await carryOut(followLinkInput, await formTexts(request), (input) =>
    followAccountLink(context, params.token ?? "", input),
  );
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect("/login?set");
}

/** The link is spent once it was followed; the page it leads away from is not read again. */
export function shouldRevalidate(): boolean {
  return false;
}

export default function WelcomePage() {
  const { login, name, unitName, passwordHint: hint } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>设置账号</h1>
      <p className="lead">
        {unitName}的账号。请填写姓名、设置密码，以后用账号“{login}”登录。这个链接只能用一次。
      </p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Form className="panel" method="post" noValidate>
        <dl className="facts">
          <dt>账号</dt>
          <dd className="mono">{login}</dd>
        </dl>
        <FormField
          label="姓名"
          name="name"
          maxLength={50}
          autoComplete="name"
          defaultValue={answer?.values.name ?? name}
          problem={answer?.problems.name}
        />
        {/* For password managers. */}
        <input
          className="visually-hidden"
          type="text"
          autoComplete="username"
          defaultValue={login}
          tabIndex={-1}
          readOnly
          aria-label="账号"
        />
        <FormField
          label="密码"
          name="password"
          type="password"
          autoComplete="new-password"
          hint={hint}
          problem={answer?.problems.password}
        />
        <FormField
          label="再填一次密码"
          name="passwordAgain"
          type="password"
          autoComplete="new-password"
          problem={answer?.problems.passwordAgain}
        />
        <button className="primary" type="submit">
          设置好了，去登录
        </button>
      </Form>
    </div>
  );
}
