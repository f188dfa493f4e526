import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { roleLabels, roles } from "#report-schema/access.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { unitChoices } from "#app/components/unit-tree.ts";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { editAccount, editAccountInput } from "#app/services/edit-account.ts";
import { openAccount } from "#app/services/open-account.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";

export const meta: MetaFunction = () => [{ title: "修改账号 · 政府信息公开工作年度报告" }];

const roleChoices = roles.map((role) => ({ value: role, label: roleLabels[role] }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireAdmin(request, context);
  const account = await openAccount(context.db, person, params.accountId ?? "");
  const units = unitChoices(await listUnitsUnder(context.db, unitIds));
  const [grant] = account.grants;
  return data({ login: account.login, name: account.name, grant, several: account.grants.length > 1, units });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const outcome = await carryOut(editAccountInput, await formTexts(request), (input) =>
    editAccount(actOf(context, person), params.accountId ?? "", input),
  );
  return outcome.ok ? redirect("/admin/accounts?done=edited") : data(outcome.answer, { status: outcome.status });
}

export default function AccountPage() {
  const { login, name, grant, several, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const field = (key: string, kept: string | undefined) => ({
    name: key,
    value: answer?.values[key] ?? kept,
    problem: answer?.problems[key],
  });
  return (
    <div className="page page-form">
      <h1>修改账号 {login}</h1>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {several && <SentenceBox kind="note" sentence="这个账号现在有几种角色，保存后只留下面选的一种。" />}
      <Form className="panel" method="post" noValidate>
        <FormField
          label="姓名"
          name="name"
          maxLength={50}
          autoComplete="off"
          defaultValue={answer?.values.name ?? name}
          problem={answer?.problems.name}
        />
        <ChoiceField label="单位" choices={units} {...field("unitId", grant?.unitId)} />
        <ChoiceField label="角色" choices={roleChoices} {...field("role", grant?.role)} />
        <div className="actions">
          <button className="primary" type="submit">
            保存
          </button>
          <Link to="/admin/accounts">返回账号列表</Link>
        </div>
      </Form>
    </div>
  );
}
