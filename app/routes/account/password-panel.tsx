import { Form } from "@remix-run/react";
import { passwordHint } from "#app/session/password-rules.ts";
import { FormField } from "#app/components/form-field.tsx";

export function PasswordPanel({
  login,
  problems,
}: {
  readonly login: string;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const field = (name: string) => ({ name, type: "password", problem: problems[name] });
  return (
    <Form className="panel" method="post" action="/account" noValidate>
      <h2>修改密码</h2>
      <p className="lead">改好后，其他地方的登录会全部退出。</p>
      <input type="hidden" name="intent" value="change-password" />
      {/* Tells password managers whose password this is. */}
      <span className="visually-hidden" aria-hidden="true">
        <input type="text" autoComplete="username" value={login} readOnly tabIndex={-1} />
      </span>
      <FormField label="现在的密码" autoComplete="current-password" {...field("oldPassword")} />
      <FormField label="新密码" hint={passwordHint} autoComplete="new-password" {...field("password")} />
      <FormField label="再填一次新密码" autoComplete="new-password" {...field("passwordAgain")} />
      <button className="primary" type="submit">
        修改密码
      </button>
    </Form>
  );
}
