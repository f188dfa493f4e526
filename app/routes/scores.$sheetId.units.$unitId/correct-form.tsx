import { Form } from "@remix-run/react";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { UnitScores } from "./load-unit-scores.ts";

/** The office puts an issued score right by itself. */
export function CorrectForm({ page, answer }: { readonly page: UnitScores; readonly answer: FormAnswer | undefined }) {
  const own = answer?.intent === "correct" ? answer : undefined;
  const choices = page.choices.map(({ value, label }) => ({
    value,
    label: `${label}（现在：${page.cells[value] ?? ""}）`,
  }));
  return (
    <details className="panel" open={own !== undefined}>
      <summary>更正已下发的得分</summary>
      <Form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="intent" value="correct" />
        <ChoiceField
          label="指标"
          name="column"
          choices={choices}
          value={own?.values.column}
          problem={own?.problems.column}
        />
        <FormField
          label="改为"
          name="text"
          maxLength={60}
          defaultValue={own?.values.text}
          problem={own?.problems.text}
        />
        <FormField
          label="更正的原因"
          name="note"
          maxLength={500}
          defaultValue={own?.values.note}
          problem={own?.problems.note}
        />
        <button type="submit">更正</button>
      </Form>
    </details>
  );
}
