import { Form } from "@remix-run/react";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { dateText } from "#app/components/day-text.ts";
import { EvidenceFields } from "#app/components/scores/evidence-fields.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { UnitScores } from "./load-unit-scores.ts";

/** The unit says which score is not right, why, and what proves it. */
export function AppealForm({ page, answer }: { readonly page: UnitScores; readonly answer: FormAnswer | undefined }) {
  const own = answer?.intent === "appeal" ? answer : undefined;
  return (
    <Form className="panel" method="post" encType="multipart/form-data" noValidate>
      <h2>对得分有异议</h2>
      <p>{page.appealUntil && `${dateText(page.appealUntil)}以前可以申诉，`}主管部门会答复，成立的会更正。</p>
      <input type="hidden" name="intent" value="appeal" />
      <ChoiceField
        label="哪一项"
        name="column"
        choices={page.choices}
        value={own?.values.column}
        problem={own?.problems.column}
      />
      <div className="field">
        <label htmlFor="appeal-reason">理由</label>
        <textarea
          id="appeal-reason"
          name="reason"
          rows={3}
          maxLength={1000}
          defaultValue={own?.values.reason}
          aria-invalid={own?.problems.reason ? true : undefined}
          aria-describedby={own?.problems.reason ? "appeal-reason-problem" : undefined}
        />
        {own?.problems.reason && (
          <p className="field-problem" id="appeal-reason-problem">
            {own.problems.reason}
          </p>
        )}
      </div>
      <EvidenceFields
        endings={page.endings}
        megabytes={page.megabytes}
        link={own?.values.link}
        problem={own?.problems.link}
      />
      <button className="primary" type="submit">
        提出申诉
      </button>
    </Form>
  );
}
