import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { RemindersPage } from "./load-reminders.ts";

/** On which days units are reminded by the program itself. */
export function PlanPanel({ page, answer }: { readonly page: RemindersPage; readonly answer: FormAnswer | undefined }) {
  const { plan, maySet, sendsMail } = page;
  const field = (name: "before" | "firstAfter" | "eachAfter", value: string) => ({
    name,
    defaultValue: answer?.values[name] ?? value,
    problem: answer?.problems[name],
  });
  return (
    <section className="panel">
      <h2>自动催报</h2>
      <p className="lead">
        {plan.words}。填报员在首页看到提醒
        {sendsMail ? "，登记了邮箱的单位同时收到邮件。" : "。没有设置邮件服务器，不发邮件。"}
      </p>
      {maySet && (
        <details open={answer !== undefined}>
          <summary>修改日子</summary>
          <Form method="post" noValidate>
            <input type="hidden" name="intent" value="plan" />
            <FormField
              label="截止前几天"
              hint="用顿号隔开，0 表示截止当天；不填就不在截止前催"
              {...field("before", plan.before.join("、"))}
            />
            <div className="field-row">
              <FormField
                label="逾期后第几天"
                hint="0 表示逾期后不催"
                {...field("firstAfter", String(plan.firstAfter))}
              />
              <FormField label="以后每几天" hint="0 表示只催一次" {...field("eachAfter", String(plan.eachAfter))} />
            </div>
            <button className="primary" type="submit">
              设定
            </button>
          </Form>
        </details>
      )}
    </section>
  );
}
