import { Form } from "@remix-run/react";
import { UnitFactsFields } from "#app/components/unit/unit-facts-fields.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { UnitPage } from "./load-unit-page.ts";

export function FactsPanel({ page, answer }: { readonly page: UnitPage; readonly answer: FormAnswer | undefined }) {
  return (
    <Form className="panel" method="post" action={`/admin/units/${page.id}`} noValidate>
      <h2>基本信息</h2>
      <input type="hidden" name="intent" value="edited" />
      <UnitFactsFields
        values={answer?.values ?? page.values}
        problems={answer?.problems ?? {}}
        parents={page.parents}
        groups={page.groups}
      />
      <button className="primary" type="submit">
        保存
      </button>
    </Form>
  );
}
