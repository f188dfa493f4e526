import { Form } from "@remix-run/react";
import { dateText } from "#app/components/day-text.ts";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { TermsPageData } from "./load-terms.ts";

/** The days of the round, to be changed with a reason by whoever may; and what they were before. */
export function DatesPanel({
  page,
  answer,
}: {
  readonly page: TermsPageData;
  readonly answer?: FormAnswer | undefined;
}) {
  const { dates, trail } = page;
  const field = (name: "dueOn" | "handInUntil" | "publishBy") => ({
    name,
    type: "date",
    defaultValue: answer?.values[name] ?? dates[name],
    problem: answer?.problems[name],
  });
  return (
    <section className="panel">
      <h2>期限</h2>
      {page.setsDates ? (
        <Form method="post" noValidate key={Object.values(dates).join()}>
          <input type="hidden" name="intent" value="dates" />
          <div className="field-row">
            <FormField label="报送期限" hint="各单位看到的期限，过后即为逾期" {...field("dueOn")} />
            <FormField label="停止收取" hint="过后不再收首次报送；不填则一直收取" {...field("handInUntil")} />
            <FormField label="公开期限" hint="年报应在这一天前公开；可不填" {...field("publishBy")} />
          </div>
          <FormField
            label="修改理由"
            id="field-dates-reason"
            name="reason"
            maxLength={500}
            defaultValue={answer?.values.reason}
            problem={answer?.problems.reason}
          />
          <button type="submit">修改期限</button>
        </Form>
      ) : (
        <p>
          报送期限 {dateText(dates.dueOn)}
          {dates.handInUntil !== "" && `，${dateText(dates.handInUntil)}停止收取`}
          {dates.publishBy !== "" && `，${dateText(dates.publishBy)}前公开`}。
        </p>
      )}
      {trail.length > 0 && (
        <ul className="trail">
          {trail.map(({ id, text, by, at }) => (
            <li key={id}>
              {text}
              <span className="hint">
                {"　"}
                {by}，{at}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
