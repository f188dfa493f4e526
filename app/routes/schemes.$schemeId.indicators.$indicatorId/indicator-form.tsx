import { Form, Link } from "@remix-run/react";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { TickList } from "#app/components/tick-list.tsx";
import { indicatorFields } from "#report-schema/scoring/edit/indicator-fields.ts";
import { reportFactLabels } from "#report-schema/scoring/report-fact-text.ts";
import { KindFields } from "./kind-fields.tsx";
import type { IndicatorPage } from "./load-indicator.ts";
import type { IndicatorAnswer } from "./save-indicator.ts";

const noFact = { value: "", label: "不自动取数，人工填写" };
const facts = Object.entries(reportFactLabels).map(([value, label]) => ({ value, label }));
const top = { value: "", label: "（最上一级）" };

export function IndicatorForm({
  page,
  answer,
}: {
  readonly page: IndicatorPage;
  readonly answer?: IndicatorAnswer | undefined;
}) {
  const values: Readonly<Record<string, string>> = answer?.values ?? page.texts;
  const problems: Readonly<Record<string, string>> = answer?.problems ?? {};
  const field = (name: string) => ({ name, defaultValue: values[name], problem: problems[name] });
  const long = (name: string) => ({ name, value: values[name], problem: problems[name] });
  return (
    <Form method="post" className="panel" noValidate>
      <input type="hidden" name="edit" value={page.edit} />
      <input type="hidden" name="kind" value={page.kind} />
      <FormField label="指标名称" {...field("name")} maxLength={200} />
      <FormField label="序号（可不填）" {...field("number")} maxLength={20} />
      <KindFields
        fields={indicatorFields[page.kind]}
        values={values}
        problems={problems}
        page={page}
        of={answer?.of ?? page.of}
      />
      <ChoiceField
        label="放在哪一级下面"
        name="parent"
        choices={[top, ...page.parents]}
        value={values["parent"] ?? page.parent}
      />
      <TickList
        legend="考核哪些组"
        hint="都不勾，就考核所在上级指标的各组。"
        name="groups"
        choices={page.groups}
        ticked={answer?.groups ?? page.heldBy}
        problem={problems["groups"]}
      />
      <TextField label="评分内容（可不填）" rows={4} {...long("text")} />
      <TextField label="评分方式及标准（可不填）" {...long("method")} />
      <TextField label="佐证材料、说明（可不填）" {...long("evidence")} />
      <FormField label="被评定单位（照文件原话，可不填）" {...field("heldFor")} maxLength={4_000} />
      {page.kind !== "level" && (
        <>
          <ChoiceField
            label="自动取数"
            name="fedBy"
            choices={[noFact, ...facts]}
            value={values["fedBy"]}
            problem={problems["fedBy"]}
          />
          <FormField label="计分表里的列名（与指标名称不同时才填）" {...field("column")} maxLength={200} />
        </>
      )}
      <div className="actions">
        <button className="primary" type="submit" disabled={page.isFrozen}>
          保存
        </button>
        <Link to={`/schemes/${page.schemeId}`}>不改了，返回</Link>
      </div>
    </Form>
  );
}
