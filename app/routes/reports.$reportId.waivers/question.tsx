import { Form } from "@remix-run/react";
import { waiverStandingLabels } from "#report-schema/waiver.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import type { Asking } from "./load-asking.ts";

/** One finding the office could let stand: what became of it, and the form to ask. */
export function Question({
  question,
  index,
  answer,
}: {
  readonly question: Asking["questions"][number];
  readonly index: number;
  readonly answer: FormAnswer | undefined;
}) {
  const problem = answer?.problems.reason;
  const id = `reason-${index}`;
  return (
    <section className="panel">
      <h2>{question.sentence}</h2>
      {question.told !== "" && (
        <>
          <p>
            <strong>{waiverStandingLabels[question.standing]}</strong>
          </p>
          <p className="reason">{question.told}</p>
        </>
      )}
      {question.canAsk && (
        <Form method="post">
          <input type="hidden" name="findingKey" value={question.key} />
          <div className="field">
            <label htmlFor={id}>请求不改的理由</label>
            <textarea
              id={id}
              name="reason"
              rows={3}
              maxLength={2000}
              defaultValue={answer?.values.reason}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${id}-problem` : undefined}
            />
            {problem && (
              <p className="field-problem" id={`${id}-problem`}>
                {problem}
              </p>
            )}
          </div>
          <button className="primary" type="submit">
            请求准予
          </button>
        </Form>
      )}
    </section>
  );
}
