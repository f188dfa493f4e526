import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { Scheme } from "#report-schema/scoring/scheme.ts";

/** Makes a scheme of the office's own from this one; an own one that nothing was issued by can be removed. */
export function CopyForm({
  scheme,
  year,
  answer,
  mayRemove,
}: {
  readonly scheme: Scheme;
  readonly year: number;
  readonly answer: FormAnswer | undefined;
  readonly mayRemove: boolean;
}) {
  const typed = answer?.intent === "copy" ? answer : undefined;
  return (
    <section aria-labelledby="copy-scheme">
      <h2 id="copy-scheme">复制一份再改</h2>
      <Form method="post" className="panel copy-form">
        <FormField
          label="方案名称"
          name="name"
          defaultValue={typed?.values["name"] ?? scheme.name.replace(/20\d{2}/u, String(year))}
          problem={typed?.problems["name"]}
          required
        />
        <FormField
          label="年度"
          name="year"
          inputMode="numeric"
          defaultValue={typed?.values["year"] ?? String(year)}
          problem={typed?.problems["year"]}
          required
        />
        <button type="submit" name="intent" value="copy">
          复制
        </button>
      </Form>
      {mayRemove && (
        <details className="remove-scheme">
          <summary>删除这个方案</summary>
          <p>还没有按它印发过计分结果，可以删除。删除后不能恢复。</p>
          <Form method="post">
            <button type="submit" name="intent" value="delete" className="danger">
              删除“{scheme.name}”
            </button>
          </Form>
        </details>
      )}
    </section>
  );
}
