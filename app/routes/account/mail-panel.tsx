import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";

/** Where reminders of the hand-in are sent to. */
export function MailPanel({
  email,
  answer,
}: {
  readonly email: string;
  readonly answer: { readonly email: string; readonly problems: Readonly<Record<string, string>> } | undefined;
}) {
  return (
    <Form className="panel" method="post" action="/account" noValidate>
      <h2>邮箱</h2>
      <input type="hidden" name="intent" value="set-mail" />
      <FormField
        label="接收催报邮件的邮箱"
        hint="不填就不发邮件，首页仍有提醒"
        name="email"
        autoComplete="email"
        inputMode="email"
        maxLength={200}
        defaultValue={answer?.email ?? email}
        problem={answer?.problems.email}
      />
      <button type="submit">保存邮箱</button>
    </Form>
  );
}
