import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { countAccounts } from "#db/queries/accounts.ts";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { FormField } from "#app/components/form-field.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts, readForm, shownAgain } from "#app/form-input.ts";
import { passwordHint } from "#app/session/password-rules.ts";
import { firstAdminInput, setUpFirstAdmin } from "#app/services/set-up-first-admin.ts";

export const meta: MetaFunction = () => [{ title: "首次设置 · 政府信息公开工作年度报告" }];

export async function loader({ context }: LoaderFunctionArgs) {
  if ((await countAccounts(context.db)) > 0) throw redirect("/login");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const texts = await formTexts(request);
  const form = readForm(firstAdminInput, texts);
  if (!form.ok) return data({ problems: form.problems, values: form.values, sentence: "" }, { status: 400 });
  const outcome = await setUpFirstAdmin(context.db, context, form.value);
  if (!outcome.ok) {
    const problems: Record<string, string> = {};
    return data({ problems, values: shownAgain(texts), sentence: outcome.sentence }, { status: 400 });
  }
  return redirect("/login");
}

const levels = [
  { value: "county", label: "县级政府（县、区、县级市）" },
  { value: "prefecture", label: "设区的市、自治州政府" },
  { value: "province", label: "省级政府" },
];

export default function SetUpPage() {
  const answer = useActionData<typeof action>();
  const field = (name: string) => ({ name, problem: answer?.problems[name], defaultValue: answer?.values[name] });
  return (
    <div className="page page-narrow">
      <h1>首次设置</h1>
      <p className="lead">
        系统里还没有账号。请填写本级政府和第一位管理员，设置后用这个账号登录，再添加单位和其他账号。这一页只能用一次。
      </p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <Form className="panel" method="post" noValidate>
        <FormField label="政府全称" hint="如：洛阳市偃师区人民政府" {...field("unitName")} />
        <ChoiceField
          label="级别"
          name="unitKind"
          choices={levels}
          value={answer?.values.unitKind}
          problem={answer?.problems.unitKind}
        />
        <FormField label="管理员姓名" autoComplete="name" {...field("name")} />
        <FormField label="账号" autoComplete="username" {...field("login")} />
        <FormField
          label="密码"
          hint={passwordHint}
          type="password"
          autoComplete="new-password"
          {...field("password")}
        />
        <FormField label="再填一次密码" type="password" autoComplete="new-password" {...field("passwordAgain")} />
        <button className="primary" type="submit">
          完成设置
        </button>
      </Form>
    </div>
  );
}
