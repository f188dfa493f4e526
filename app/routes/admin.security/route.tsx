import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { lockOutRules } from "#app/services/log-in-guard.ts";
import { administersTop, setTwoStepPolicy, twoStepPolicyInput } from "#app/services/set-two-step-policy.ts";
import { twoStepIsRequired } from "#app/services/two-step-policy.ts";
import { actOf } from "#app/session/act-of.ts";
import { passwordHint } from "#app/session/password-rules.ts";
import { requireAdmin } from "#app/session/require-role.ts";

export const meta: MetaFunction = () => [{ title: "登录安全 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  return data({
    isDone: new URL(request.url).searchParams.has("done"),
    isRequired: await twoStepIsRequired(context.db),
    maySet: await administersTop(context.db, person),
    idleMinutes: context.idleMinutes,
    lockOutRules,
    passwordHint,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const outcome = await carryOut(twoStepPolicyInput, await formTexts(request), (input) =>
    setTwoStepPolicy(actOf(context, person), input),
  );
  if (!outcome.ok) return data({ problem: outcome.answer.problems.policy }, { status: outcome.status });
  return redirect("/admin/security?done=1");
}

export default function SecurityPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const choices = [
    { value: "offered", label: "自愿：各人在“我的账号”里自己开启", ticked: !page.isRequired },
    {
      value: "required",
      label: "必须：主管部门和管理员下次登录时要先设置好，才能办理其他事项",
      ticked: page.isRequired,
    },
  ];
  return (
    <div className="page page-form">
      <h1>登录安全</h1>
      <SentenceBox kind="good" sentence={page.isDone && !answer ? "已设定。" : undefined} />
      <SentenceBox kind="problem" sentence={answer?.problem} />
      <Form className="panel" method="post">
        <fieldset disabled={!page.maySet}>
          <legend>两步登录（密码加手机验证码）</legend>
          {choices.map(({ value, label, ticked }) => (
            <label className="choice" key={value}>
              <input type="radio" name="policy" value={value} defaultChecked={ticked} />
              {label}
            </label>
          ))}
        </fieldset>
        {page.maySet ? (
          <button className="primary" type="submit">
            设定
          </button>
        ) : (
          <p className="hint">由最上级单位的管理员设定。</p>
        )}
      </Form>
      <section className="panel">
        <h2>现行规定</h2>
        <ul>
          <li>密码：{page.passwordHint}</li>
          {page.lockOutRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          <li>{page.idleMinutes} 分钟没有操作，自动退出；登录后最长 12 小时</li>
        </ul>
        <p className="hint">锁定的账号在账号列表里解锁。</p>
      </section>
      <p>
        <Link to="/admin/accounts">返回账号列表</Link>
      </p>
    </div>
  );
}
