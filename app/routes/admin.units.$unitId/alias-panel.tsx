import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { UnitPage } from "./load-unit-page.ts";

/** Other ways the unit is written in files that come in. */
export function AliasPanel({ page, answer }: { readonly page: UnitPage; readonly answer: FormAnswer | undefined }) {
  const address = `/admin/units/${page.id}`;
  return (
    <section className="panel">
      <h2>别名</h2>
      <p className="hint">来文和表格中对这个单位的其他写法（包括常见错写），导入和查找时用来认出它。</p>
      {page.aliases.length > 0 && (
        <ul className="alias-list">
          {page.aliases.map(({ id, name }) => (
            <li key={id}>
              <Form className="actions" method="post" action={address}>
                <span>{name}</span>
                <input type="hidden" name="aliasId" value={id} />
                <button className="danger small" type="submit" name="intent" value="alias-removed">
                  删除<span className="visually-hidden">别名 {name}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" action={address} noValidate key={page.aliases.length}>
        <input type="hidden" name="intent" value="alias-added" />
        <FormField
          label="添加别名"
          name="alias"
          maxLength={100}
          defaultValue={answer?.values.alias}
          problem={answer?.problems.alias}
        />
        <button type="submit">添加别名</button>
      </Form>
    </section>
  );
}
