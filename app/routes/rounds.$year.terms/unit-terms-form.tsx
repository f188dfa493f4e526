import { Form, useLocation } from "@remix-run/react";
import { dateText } from "#app/components/day-text.ts";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { TermsPageData } from "./load-terms.ts";

const steps = [
  { value: "extend", label: "延期" },
  { value: "exempt", label: "免报" },
  { value: "include", label: "应报" },
];

/** Units with what is asked of each; those ticked are settled together. */
export function UnitTermsForm({
  page,
  answer,
}: {
  readonly page: TermsPageData;
  readonly answer?: FormAnswer | undefined;
}) {
  const { search } = useLocation();
  const { values, problems } = answer ?? {
    values: {} as Record<string, string>,
    problems: {} as Record<string, string>,
  };
  return (
    <Form method="post" noValidate key={search}>
      <input type="hidden" name="intent" value="units" />
      <div className="list-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col" className="tick">
                <span className="visually-hidden">选择</span>
              </th>
              <th scope="col">单位</th>
              <th scope="col">组别</th>
              <th scope="col">本次编报</th>
              <th scope="col">期限</th>
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {page.units.map((unit) => (
              <tr key={unit.id}>
                <td className="tick">
                  <input type="checkbox" id={`unit-${unit.id}`} name="unitIds" value={unit.id} aria-label={unit.name} />
                </td>
                <th scope="row">
                  <label htmlFor={`unit-${unit.id}`}>{unit.name}</label>
                </th>
                <td>{unit.group}</td>
                <td className="moment">{unit.asked ? "应报" : unit.exemptReason === "" ? "不在范围" : "免报"}</td>
                <td className="moment">
                  {unit.asked && dateText(unit.dueOn)}
                  {unit.standing === "extended" && <strong>（延期）</strong>}
                </td>
                <td>{unit.asked ? unit.extensionReason : unit.exemptReason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <fieldset className="panel settle">
        <legend>对勾选的单位</legend>
        {problems.unitIds && <p className="field-problem">{problems.unitIds}</p>}
        <div className="choice-line" role="radiogroup" aria-label="办理">
          {steps.map(({ value, label }) => (
            <label key={value} className="check">
              <input type="radio" name="step" value={value} defaultChecked={(values.step ?? "extend") === value} />
              {label}
            </label>
          ))}
        </div>
        {problems.step && <p className="field-problem">{problems.step}</p>}
        <div className="field-row">
          <FormField
            label="延期到"
            name="until"
            type="date"
            hint="只在延期时填写"
            defaultValue={values.until}
            problem={problems.until}
          />
          <FormField
            label="理由"
            name="reason"
            maxLength={500}
            hint="单位会看到"
            defaultValue={values.reason}
            problem={problems.reason}
          />
        </div>
        <button className="primary" type="submit">
          办理
        </button>
      </fieldset>
    </Form>
  );
}
