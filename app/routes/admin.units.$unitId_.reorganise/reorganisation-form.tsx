import { Form } from "@remix-run/react";
import { CheckField } from "#app/components/check-field.tsx";
import { ChoiceField, type Choice } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";

const changes = [
  { value: "move", label: "调整上级：从某日起归另一个单位" },
  { value: "merge", label: "并入另一个单位：从某日起由它承接全部工作" },
  { value: "split", label: "拆分：从某日起由几个单位承接工作" },
  { value: "abolish", label: "撤销：从某日起不再存在，没有单位承接" },
];

/** What happens to the unit, from which day; told in words before it is carried out. */
export function ReorganisationForm({
  others,
  answer,
  meaning,
}: {
  readonly others: readonly Choice[];
  readonly answer: FormAnswer | undefined;
  readonly meaning: string;
}) {
  const values = answer?.values ?? {};
  const problems = answer?.problems ?? {};
  return (
    <Form className="panel" method="post" noValidate>
      <ChoiceField label="怎样调整" name="change" choices={changes} value={values.change} problem={problems.change} />
      <FormField label="生效日期" name="day" type="date" defaultValue={values.day} problem={problems.day} />
      <ChoiceField
        label="新的上级，或并入的单位"
        name="otherId"
        choices={[{ value: "", label: "（撤销和拆分不用选）" }, ...others]}
        value={values.otherId}
        problem={problems.otherId}
      />
      <div className="field">
        <label htmlFor="heirs">承接的单位（只在拆分时填写）</label>
        <p className="hint" id="heirs-hint">
          每行一个全称；系统里没有的会新建
        </p>
        <textarea
          id="heirs"
          name="heirs"
          rows={3}
          maxLength={3000}
          aria-describedby="heirs-hint"
          aria-invalid={problems.heirs ? true : undefined}
          defaultValue={values.heirs}
        />
        {problems.heirs && <p className="field-problem">{problems.heirs}</p>}
      </div>
      <CheckField label="拆分后原单位继续存在" name="goesOn" ticked={values.goesOn === "on"} />
      {meaning !== "" && (
        <div className="note-box" role="status">
          <h2>确认后会这样</h2>
          <p>{meaning}</p>
        </div>
      )}
      <div className="actions">
        <button className={meaning === "" ? "primary" : undefined} type="submit" name="intent" value="preview">
          先看会怎样
        </button>
        {meaning !== "" && (
          <button className="primary" type="submit" name="intent" value="confirm">
            确认登记
          </button>
        )}
      </div>
    </Form>
  );
}
