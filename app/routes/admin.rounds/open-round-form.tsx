import { Form } from "@remix-run/react";
import { CheckField } from "#app/components/check-field.tsx";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";

const asks = [
  { value: "all", label: "所有编报年报的单位（之后可以免去个别单位）" },
  { value: "chosen", label: "只有选定的单位（开设后逐个选定）" },
];

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
  const date = (name: string) => ({
    name,
    type: "date",
    defaultValue: answer?.values[name],
    problem: answer?.problems[name],
  });
  return (
    <Form className="panel" method="post" action="/admin/rounds" noValidate>
      <h2>开设年度</h2>
      <p className="lead">格式按国家规定由年度决定。期限和应报单位开设后还可以修改。</p>
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
        <FormField label="报送截止日期" hint="不填即为法定的次年 1 月 31 日" {...date("dueOn")} />
      </div>
      <div className="field-row">
        <FormField label="停止收取" hint="过后不再收首次报送；不填则一直收取" {...date("handInUntil")} />
        <FormField label="公开期限" hint="年报应在这一天前公开；可不填" {...date("publishBy")} />
      </div>
      <ChoiceField
        label="哪些单位编报"
        name="asks"
        choices={asks}
        value={answer?.values.asks}
        problem={answer?.problems.asks}
      />
      <CheckField
        label="演练"
        name="isRehearsal"
        ticked={answer?.values.isRehearsal === "on"}
        hint="供熟悉操作，处处标明，不算数；可以与同一年度的正式任务同时开设"
      />
      <button className="primary" type="submit">
        开设年度
      </button>
    </Form>
  );
}
