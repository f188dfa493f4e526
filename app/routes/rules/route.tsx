import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ruleGuide } from "#report-schema/rules/rule-guide.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { RuleTable } from "./rule-table.tsx";

export const meta: MetaFunction = () => [{ title: "检查规则 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(request, context);
  return data({ groups: ruleGuide() });
}

export default function RulesPage() {
  const { groups } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>检查规则</h1>
      <p>年报保存、报送和发布时按下列规则检查。“必须改正”的改正后才能报送；“请改正或说明”的，确属实情可以写明理由。</p>
      {groups.map((group) => (
        <RuleTable key={group.title} group={group} />
      ))}
    </div>
  );
}
