import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { roleLabels, roles } from "#report-schema/access.ts";
import { listUnitsUnder } from "#db/queries/units.ts";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { HandedPassword } from "#app/components/handed-password.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { unitChoices } from "#app/components/unit-tree.ts";
import { carryOut } from "#app/form-answer.ts";
import { formTexts } from "#app/form-input.ts";
import { addAccount, addAccountInput } from "#app/services/add-account.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";

export const meta: MetaFunction = () => [{ title: "添加账号 · 政府信息公开工作年度报告" }];

const roleChoices = roles.map((role) => ({ value: role, label: roleLabels[role] }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { unitIds } = await requireAdmin(request, context);
  return data({ units: unitChoices(await listUnitsUnder(context.db, unitIds)) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const texts = await formTexts(request);
  const outcome = await carryOut(addAccountInput, texts, (input) => addAccount(actOf(context, person), input));
  if (!outcome.ok) return data({ form: outcome.answer, handed: null }, { status: outcome.status });
  // Answered here and not after a redirect: the password must stand in no address and in no store.
  return data({ form: null, handed: outcome.done });
}

export default function NewAccountPage() {
  const { units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = answer?.form;
  const field = (name: string) => ({ name, defaultValue: form?.values[name], problem: form?.problems[name] });
  const choice = (name: string) => ({ name, value: form?.values[name], problem: form?.problems[name] });
  return (
    <div className="page page-form">
      <h1>添加账号</h1>
      <SentenceBox kind="problem" sentence={form?.sentence} />
      {answer?.handed && <HandedPassword lead={`已为 ${answer.handed.name} 添加账号`} {...answer.handed} />}
      {/* Each account added leaves an empty form for the next one. */}
      <Form className="panel" method="post" noValidate key={answer?.handed?.login}>
        <ChoiceField label="单位" choices={units} {...choice("unitId")} />
        <ChoiceField label="角色" choices={roleChoices} {...choice("role")} />
        <p className="hint">
          填报员填写并报送本单位的年报；单位审核人核对后报送本单位的年报；主管部门审查所选单位及其下级的年报；管理员管理所选单位及其下级的单位和账号。
        </p>
        <FormField label="姓名" maxLength={50} autoComplete="off" {...field("name")} />
        <FormField
          label="账号"
          hint="登录时填写，可用文字、数字和 . _ @ -"
          maxLength={50}
          autoComplete="off"
          {...field("login")}
        />
        <div className="actions">
          <button className="primary" type="submit">
            添加
          </button>
          <Link to="/admin/accounts">返回账号列表</Link>
        </div>
      </Form>
    </div>
  );
}
