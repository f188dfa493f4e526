import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";

/** What can be done while two-step log-in is on; each needs a code, so that an open screen is not enough. */
export function OwnTwoStep({ codesLeft, answer }: { readonly codesLeft: number; readonly answer: FormAnswer | null }) {
  const problem = (intent: string): string | undefined =>
    answer?.intent === intent ? answer.problems.code : undefined;
  return (
    <>
      <p className="good-box">两步登录已开启。还有 {codesLeft} 个恢复码没有用过。</p>
      <CodeForm
        title="重新生成恢复码"
        lead="原来的恢复码全部作废。"
        intent="renew"
        button="生成新的恢复码"
        problem={problem("renew")}
      />
      <CodeForm
        title="关闭两步登录"
        lead="以后登录只要密码。换手机时请先关闭，再重新开启。"
        intent="stop"
        button="关闭两步登录"
        problem={problem("stop")}
      />
    </>
  );
}

function CodeForm({
  title,
  lead,
  intent,
  button,
  problem,
}: {
  readonly title: string;
  readonly lead: string;
  readonly intent: string;
  readonly button: string;
  readonly problem: string | undefined;
}) {
  return (
    <Form className="panel" method="post" noValidate>
      <h2>{title}</h2>
      <p className="lead">{lead}</p>
      <input type="hidden" name="intent" value={intent} />
      <FormField
        label="验证码"
        name="code"
        id={`code-${intent}`}
        autoComplete="one-time-code"
        maxLength={40}
        problem={problem}
      />
      <button className={intent === "stop" ? "danger" : ""} type="submit">
        {button}
      </button>
    </Form>
  );
}
