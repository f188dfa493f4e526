import { Form } from "@remix-run/react";
import { mostSteps, stepsText } from "#report-schema/sign-off.ts";
import { CheckField } from "#app/components/check-field.tsx";
import { ChoiceField } from "#app/components/choice-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { UnitPage } from "./load-unit-page.ts";

const choices = Array.from({ length: mostSteps + 1 }, (_, steps) => ({
  value: String(steps),
  label: steps === 0 ? "不设，填报员直接报送" : `${steps} 步：${stepsText({ steps, fillerSigns: false })}`,
}));

/** How many of the unit's own people sign before the report is handed in. */
export function SignOffPanel({ page, answer }: { readonly page: UnitPage; readonly answer: FormAnswer | undefined }) {
  const { steps, fillerSigns, version } = page.signOff;
  const tooFew = steps > page.signers.length;
  return (
    <Form className="panel" method="post" action={`/admin/units/${page.id}`} noValidate key={version}>
      <h2>单位审核</h2>
      <p className="hint">
        年报由填报员送审，单位审核人依次签署，最后一步签完自动报送。签署后再改动的，原来的签署作废。
        {page.signers.length === 0
          ? "这个单位还没有单位审核人的账号。"
          : `现有单位审核人：${page.signers.join("、")}。`}
      </p>
      {tooFew && (
        <p className="field-problem" role="status">
          同一个人不能签两步，现在的审核人不够 {steps} 人，请在“账号”里添加。
        </p>
      )}
      <input type="hidden" name="intent" value="sign-off-set" />
      <ChoiceField
        label="审核步骤"
        name="steps"
        choices={choices}
        value={answer?.values.steps ?? String(steps)}
        problem={answer?.problems.steps}
      />
      <CheckField
        label="填写的人也可以签最后一步"
        name="fillerSigns"
        ticked={answer ? answer.values.fillerSigns !== undefined : fillerSigns}
        hint="只有一个人办理的单位才需要。"
      />
      <button className="primary" type="submit">
        保存审核设置
      </button>
    </Form>
  );
}
