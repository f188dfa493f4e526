import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { roleLabels } from "#report-schema/access.ts";
import { findAccountMail } from "#db/queries/reminders.ts";
import { findTwoStep } from "#db/queries/two-step.ts";
import { findUnit } from "#db/queries/units.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { changeOwnAccount } from "./change-own-account.ts";
import { loadSessions } from "./load-sessions.ts";
import { MailPanel } from "./mail-panel.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { SessionPanel } from "./session-panel.tsx";

export const meta: MetaFunction = () => [{ title: "我的账号 · 政府信息公开工作年度报告" }];

const doneSentences: Readonly<Record<string, string>> = {
  "change-password": "密码已修改，其他地方的登录已全部退出。",
  "set-mail": "邮箱已保存。",
  "end-session": "那一处登录已退出。",
  "stop-two-step": "两步登录已关闭，以后登录只要密码。",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const [sessions, twoStep, email, units] = await Promise.all([
    loadSessions(context.db, person, context),
    findTwoStep(context.db, person.accountId),
    findAccountMail(context.db, person.accountId),
    Promise.all(person.grants.map(({ unitId }) => findUnit(context.db, unitId))),
  ]);
  return data({
    done: new URL(request.url).searchParams.get("done") ?? "",
    login: person.login,
    name: person.name,
    roles: person.grants.map(({ role }, index) => `${roleLabels[role]}　${units[index]?.officialName ?? ""}`),
    sessions,
    email,
    hasTwoSteps: (twoStep?.confirmedAt ?? null) !== null,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const texts = await formTexts(request);
  const outcome = await changeOwnAccount(actOf(context, person), person, texts);
  if (outcome.ok) return redirect(`/account?done=${texts.intent}`);
  // Of this page's forms nothing is shown again: they hold passwords.
  const { intent, sentence, problems, values } = outcome.answer;
  return data({ intent, sentence, problems, email: values.email ?? "" }, { status: outcome.status });
}

export default function AccountPage() {
  const { done, login, name, roles, sessions, hasTwoSteps, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-form">
      <h1>我的账号</h1>
      <SentenceBox kind="good" sentence={answer ? undefined : doneSentences[done]} />
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <section className="panel">
        <dl className="facts">
          <dt>姓名</dt>
          <dd>{name}</dd>
          <dt>账号</dt>
          <dd>{login}</dd>
          <dt>角色</dt>
          <dd>
            {roles.map((role) => (
              <div key={role}>{role}</div>
            ))}
          </dd>
        </dl>
      </section>
      <section className="panel">
        <h2>两步登录</h2>
        <p className="lead">
          {hasTwoSteps ? "已开启：登录时除密码外还要手机验证码。" : "没有开启。开启后，别人知道了密码也进不来。"}
        </p>
        <Link className="button" to="/account/two-step">
          {hasTwoSteps ? "恢复码、关闭" : "设置两步登录"}
        </Link>
      </section>
      <MailPanel email={email} answer={answer?.intent === "set-mail" ? answer : undefined} />
      <PasswordPanel login={login} problems={answer?.problems ?? {}} />
      <SessionPanel sessions={sessions} />
    </div>
  );
}
