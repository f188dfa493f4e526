import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { Register } from "./load-register.ts";

/** One request and the two ways to decide it; the reason is the office's own and goes into the register. */
export function OpenRequest({
  request,
  usualDay,
  answer,
}: {
  readonly request: Register["requests"][number];
  readonly usualDay: string;
  readonly answer: FormAnswer | undefined;
}) {
  const problem = answer?.problems.reason;
  const id = `reason-${request.id}`;
  return (
    <section className="panel" id={`request-${request.id}`}>
      <h3>{request.unitName}</h3>
      <p>{request.sentence}</p>
      <p className="reason">
        {request.at}，{request.by}请求准予。理由：{request.reason}
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="stepId" value={request.id} />
        <div className="field">
          <label htmlFor={id}>答复的理由（列入登记，各单位能看到）</label>
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
        <FormField
          label="有效期至"
          name="validUntil"
          id={`until-${request.id}`}
          type="date"
          hint="过了这一天再报送的，要重新请求；数字改动的，随时失效"
          defaultValue={answer?.values.validUntil ?? usualDay}
          problem={answer?.problems.validUntil}
        />
        <p className="actions">
          <button className="primary" type="submit" name="intent" value="grant">
            准予不改
          </button>
          <button className="danger" type="submit" name="intent" value="refuse">
            不予准予
          </button>
        </p>
      </Form>
    </section>
  );
}
