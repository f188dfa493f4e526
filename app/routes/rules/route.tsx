import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ruleGuide } from "#report-schema/rules/rule-guide.ts";
import { usualSettings } from "#report-schema/rules/rule-settings.ts";
import { listRounds } from "#db/queries/rounds.ts";
import { roundSettings } from "#app/services/round-settings.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { RuleTable } from "./rule-table.tsx";

export const meta: MetaFunction = () => [{ title: "检查规则 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson(request, context);
  const [round] = await listRounds(context.db);
  const settings = round ? await roundSettings(context.db, round.id) : usualSettings;
  return data({ groups: ruleGuide(), year: round?.year ?? null, settings });
}

export default function RulesPage() {
  const { groups, year, settings } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>检查规则</h1>
      <p>年报保存、报送和发布时按下列规则检查。“必须改正”的改正后才能报送；“请改正或说明”的，确属实情可以写明理由。</p>
      {groups.map((group) => (
        <RuleTable key={group.title} group={group} year={year} settings={settings} />
      ))}
    </div>
  );
}
