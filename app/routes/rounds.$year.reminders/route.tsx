import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Pager } from "#app/components/pager.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formWithList } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { loadReminders } from "./load-reminders.ts";
import { PlanPanel } from "./plan-panel.tsx";
import { settleReminders } from "./settle-reminders.ts";
import { UnreportedList } from "./unreported-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.label ?? ""}催报 · 政府信息公开工作年度报告` },
];

const doneSentences: Readonly<Record<string, string>> = {
  plan: "催报的日子已设定。",
  mail: "邮箱已保存。",
  remind: "已交给邮件服务器，一两分钟后可在“上次催报”看到结果。",
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const query = new URL(request.url).searchParams;
  return data(await loadReminders(context, person, unitIds, params.year ?? "", query));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person } = await requireOffice(request, context);
  const { texts, list } = await formWithList(request, "unitIds");
  const outcome = await settleReminders(actOf(context, person), context, params.year ?? "", texts, list);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  const query = new URL(request.url).searchParams;
  query.set("done", texts.intent ?? "");
  return redirect(`/rounds/${params.year ?? ""}/reminders?${query}`);
}

export default function RemindersPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { counts } = page;
  return (
    <div className="page page-wide">
      <h1>{page.label}催报</h1>
      <p className="lead">
        还没有报送的 {counts.all} 个单位，其中逾期 {counts.late} 个；今天应催 {counts.today} 个；没有邮箱的{" "}
        {counts.withoutMail} 个。
        <Link className="not-printed" to={`/rounds/${page.key}`}>
          返回进度
        </Link>
      </p>
      <SentenceBox kind="good" sentence={answer ? undefined : doneSentences[page.done]} />
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <div className="not-printed">
        <PlanPanel page={page} answer={answer?.intent === "plan" ? answer : undefined} />
      </div>
      {counts.all > 0 && (
        <p className="actions not-printed">
          {!page.isWhole && <Link to="?all=1">全部列出（打印、发邮件用）</Link>}
          <a href={`/rounds/${page.key}/reminders/excel`} download>
            导出 Excel
          </a>
        </p>
      )}
      {counts.all === 0 ? <p className="panel">都已报送。</p> : <UnreportedList page={page} answer={answer} />}
      {page.isWhole ? (
        <p className="hint not-printed">已全部列出，可以直接打印，或复制到邮件里。</p>
      ) : (
        <Pager {...page.page} />
      )}
    </div>
  );
}
