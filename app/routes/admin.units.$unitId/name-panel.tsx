import { Form } from "@remix-run/react";
import { dateText } from "#app/components/day-text.ts";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { UnitPage } from "./load-unit-page.ts";

/** The names a unit had, and a new one from a day on. */
export function NamePanel({ page, answer }: { readonly page: UnitPage; readonly answer: FormAnswer | undefined }) {
  const field = (name: string) => ({ name, defaultValue: answer?.values[name], problem: answer?.problems[name] });
  return (
    <section className="panel">
      <h2>单位名称</h2>
      <ul>
        {page.officialNames.map(({ name, validFrom, validTo }) => (
          <li key={`${name} ${validFrom ?? ""}`}>
            {name}
            {(validFrom || validTo) && (
              <span className="hint">
                （{validFrom && `${dateText(validFrom)}起`}
                {validTo && `${dateText(validTo)}前`}使用）
              </span>
            )}
          </li>
        ))}
      </ul>
      {/* A name that was taken leaves an empty form. */}
      <Form method="post" action={`/admin/units/${page.id}`} noValidate key={page.name}>
        <h3>单位改名</h3>
        <p className="hint">各年度年报使用该年 12 月 31 日的名称，改名不影响以前的年报。</p>
        <input type="hidden" name="intent" value="renamed" />
        <div className="field-row">
          <FormField label="新的全称" maxLength={100} {...field("newName")} />
          <FormField label="启用日期" type="date" {...field("validFrom")} />
        </div>
        <button type="submit">登记新名称</button>
      </Form>
    </section>
  );
}
