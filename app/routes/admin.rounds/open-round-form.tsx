import { Form } from "@remix-run/react";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";

/** Opens a year. The year being collected is proposed while it is not open. */
export function OpenRoundForm({
  suggestedYear,
  isOpen,
  answer,
}: {
  readonly suggestedYear: number;
  readonly isOpen: boolean;
  readonly answer: FormAnswer | undefined;
}) {
  return (
    <Form className="panel" method="post" action="/admin/rounds" noValidate>
      <h2>开设年度</h2>
      <p className="lead">所有应报单位都能填报这个年度的年报；格式按国家规定由年度决定。</p>
      <div className="field-row">
        <FormField
          label="年度"
          name="year"
          inputMode="numeric"
          maxLength={4}
          hint="报告内容所属的年份"
          defaultValue={answer?.values.year ?? (isOpen ? "" : suggestedYear)}
          problem={answer?.problems.year}
        />
        <FormField
          label="报送截止日期"
          name="dueOn"
          type="date"
          hint="不填即为法定的次年 1 月 31 日"
          defaultValue={answer?.values.dueOn}
          problem={answer?.problems.dueOn}
        />
      </div>
      <button className="primary" type="submit">
        开设年度
      </button>
    </Form>
  );
}
