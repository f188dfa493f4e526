import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { listUnitsUnder } from "#db/queries/units.ts";
import { FormField } from "#app/components/form-field.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { groupNames } from "#app/components/unit/group-names.ts";
import { UnitFactsFields } from "#app/components/unit/unit-facts-fields.tsx";
import { unitChoices } from "#app/components/unit-tree.ts";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { addUnit, addUnitInput } from "#app/services/add-unit.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";

export const meta: MetaFunction = () => [{ title: "添加单位 · 政府信息公开工作年度报告" }];

const usual = { kind: "department", reports: "on" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { unitIds } = await requireAdmin(request, context);
  const units = await listUnitsUnder(context.db, unitIds);
  const above = new URL(request.url).searchParams.get("above") ?? "";
  return data({ above, parents: unitChoices(units), groups: groupNames(units) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const outcome = await carryOut(addUnitInput, await formTexts(request), (input) =>
    addUnit(actOf(context, person), input),
  );
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  return redirect(`/admin/units/${outcome.done.unitId}?done=added`);
}

export default function NewUnitPage() {
  const { above, parents, groups } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-form">
      <h1>添加单位</h1>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Form className="panel" method="post" noValidate>
        <FormField
          label="单位全称"
          name="officialName"
          hint="年报标题中使用，如：洛阳市偃师区财政局"
          maxLength={100}
          defaultValue={answer?.values.officialName}
          problem={answer?.problems.officialName}
        />
        <FormField
          label="设立日期"
          name="since"
          type="date"
          hint="本系统启用后新设的单位填写；早就有的不填"
          defaultValue={answer?.values.since}
          problem={answer?.problems.since}
        />
        <UnitFactsFields
          values={answer?.values ?? { ...usual, parentId: above }}
          problems={answer?.problems ?? {}}
          parents={parents}
          groups={groups}
        />
        <div className="actions">
          <button className="primary" type="submit">
            添加
          </button>
          <Link to="/admin/units">返回单位列表</Link>
        </div>
      </Form>
    </div>
  );
}
