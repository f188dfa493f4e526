import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Pager } from "#app/components/pager.tsx";
import { SearchForm } from "#app/components/search-form.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formWithList } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { DatesPanel } from "./dates-panel.tsx";
import { loadTerms, roundOf } from "./load-terms.ts";
import { settleTerms } from "./settle-terms.ts";
import { UnitTermsForm } from "./unit-terms-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.label ?? ""}期限和应报单位 · 政府信息公开工作年度报告` },
];

const shows = { asked: "应报", free: "不报", extended: "延期" };
const doneSentences: Readonly<Record<string, string>> = {
  dates: "期限已修改，各单位看到的是新的期限。",
  units: "已办理，各单位在首页能看到结果和理由。",
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const query = new URL(request.url).searchParams;
  const show = Object.hasOwn(shows, query.get("show") ?? "") ? (query.get("show") ?? "") : "";
  const filter = { words: (query.get("q") ?? "").trim(), show, page: query.get("page") };
  const page = await loadTerms(context.db, person, unitIds, params.year ?? "", filter);
  return data({ ...page, done: query.get("done") ?? "" });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person } = await requireOffice(request, context);
  const round = await roundOf(context.db, params.year ?? "");
  const { texts, list } = await formWithList(request, "unitIds");
  const outcome = await settleTerms(actOf(context, person), round.id, texts, list);
  if (!outcome.ok) return data(outcome.answer, { status: outcome.status });
  const query = new URL(request.url).searchParams;
  query.set("done", texts.intent ?? "");
  return redirect(`/rounds/${params.year ?? ""}/terms?${query}`);
}

export default function TermsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const answerTo = (intent: string) => (answer?.intent === intent ? answer : undefined);
  return (
    <div className="page">
      <h1>{page.label}期限和应报单位</h1>
      <p className="lead">
        应报 {page.counts.asked} 个单位，不报 {page.counts.free} 个，延期 {page.counts.extended} 个。
        <Link to={`/rounds/${page.key}`}>返回进度</Link>
      </p>
      <SentenceBox kind="good" sentence={answer ? undefined : doneSentences[page.done]} />
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <DatesPanel page={page} answer={answerTo("dates")} />
      <SearchForm label="单位名称" words={page.words}>
        <label htmlFor="show">本次编报</label>
        <select id="show" name="show" defaultValue={page.show}>
          <option value="">全部</option>
          {Object.entries(shows).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </SearchForm>
      {page.page.total > 0 ? (
        <UnitTermsForm page={page} answer={answerTo("units")} />
      ) : (
        <p className="panel">没有这样的单位。</p>
      )}
      <Pager {...page.page} />
    </div>
  );
}
