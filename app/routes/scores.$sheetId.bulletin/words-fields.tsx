import { Form } from "@remix-run/react";
import { partLabels } from "#report-schema/bulletin/bulletin-parts.ts";
import { FormField } from "#app/components/form-field.tsx";
import type { WordsFields } from "./words-form.ts";

/** Everything a bulletin says besides its numbers, to be edited. */
export function WordsForm({
  page,
  fields,
  problems,
}: {
  readonly page: { readonly groups: readonly { readonly id: string; readonly name: string }[] };
  readonly fields: WordsFields;
  readonly problems: Readonly<Record<string, string>>;
}) {
  return (
    <Form className="panel" method="post" noValidate>
      <h2>修改文字</h2>
      <div className="field-row">
        <FormField label="年" name="issueYear" inputMode="numeric" maxLength={4} defaultValue={fields.issueYear} />
        <FormField
          label="第几期"
          name="issueNumber"
          inputMode="numeric"
          maxLength={3}
          defaultValue={fields.issueNumber}
          problem={problems.issue && "年和期号都要填数字"}
        />
        <FormField label="印发日期" name="date" type="date" defaultValue={fields.date} problem={problems.date} />
      </div>
      <LongField
        name="problems"
        label="存在的问题（接在“从考核结果来看”后面，可不填）"
        rows={3}
        {...{ fields, problems }}
      />
      <LongField name="opening" label="开头一段（不填按得分起草，见上）" rows={5} {...{ fields, problems }} />
      <LongField
        name="requests"
        label="工作要求，一条一行，不用写序号（不填按得分起草，见上）"
        rows={8}
        {...{ fields, problems }}
      />
      <label className="check">
        <input type="checkbox" name="namesWorst" defaultChecked={fields.namesWorst === "on"} /> 正文里点名表现较差的单位
      </label>
      {page.groups.map(({ id, name }) => (
        <FormField
          key={id}
          label={`附表里“${name}”叫`}
          name={`group ${id}`}
          maxLength={100}
          defaultValue={fields[`group ${id}`]}
          hint="不填用方案里的名称"
        />
      ))}
      {partLabels.map(([name, label, most, hint]) => (
        <FormField
          key={name}
          label={label}
          name={name}
          maxLength={most}
          defaultValue={fields[name]}
          problem={problems[name]}
          {...(hint && { hint })}
        />
      ))}
      <button className="primary" type="submit">
        保存文字
      </button>
    </Form>
  );
}

function LongField({
  name,
  label,
  rows,
  fields,
  problems,
}: {
  readonly name: string;
  readonly label: string;
  readonly rows: number;
  readonly fields: WordsFields;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const id = `words-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} rows={rows} maxLength={20_000} defaultValue={fields[name]} />
      {problems[name] && <p className="field-problem">{problems[name]}</p>}
    </div>
  );
}
