import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { queueOrderLabels, queueOrders, queueShowLabels, queueShows } from "#report-schema/review-queue.ts";
import { Pager } from "#app/components/pager.tsx";
import { SearchForm } from "#app/components/search-form.tsx";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts } from "#app/form-input.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { BatchConfirmation, BatchResult } from "./batch-result.tsx";
import { loadQueue } from "./load-queue.ts";
import { passInOne } from "./pass-in-one.ts";
import { QueueTable } from "./queue-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: queue }) => [
  { title: queue ? `${queue.label}待审查 · 政府信息公开工作年度报告` : "待审查" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person } = await requireOffice(request, context);
  const query = new URL(request.url).searchParams;
  return data(await loadQueue(context.db, person, context.now, params.year ?? "", query));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person } = await requireOffice(request, context);
  const { round } = await loadQueue(context.db, person, context.now, params.year ?? "", new URLSearchParams());
  const answer = await passInOne(actOf(context, person), round, await formTexts(request));
  return data(answer, { status: answer.kind === "refused" ? 400 : 200 });
}

export default function QueuePage() {
  const queue = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>{queue.label}待审查</h1>
      <p className="lead">
        共 {queue.page.total} 份。<Link to={`/rounds/${queue.round}`}>返回进度</Link>
      </p>
      <SentenceBox kind="problem" sentence={answer?.kind === "refused" ? answer.sentence : undefined} />
      {answer?.kind === "done" && <BatchResult answer={answer} />}
      {answer?.kind === "confirm" ? (
        <BatchConfirmation answer={answer} round={queue.round} />
      ) : (
        <>
          <SearchForm label="单位名称" words={queue.words}>
            <label htmlFor="show">检查结果</label>
            <select id="show" name="show" defaultValue={queue.show}>
              {queueShows.map((show) => (
                <option key={show} value={show}>
                  {queueShowLabels[show]}
                </option>
              ))}
            </select>
            <label htmlFor="order">次序</label>
            <select id="order" name="order" defaultValue={queue.order}>
              {queueOrders.map((order) => (
                <option key={order} value={order}>
                  {queueOrderLabels[order]}
                </option>
              ))}
            </select>
          </SearchForm>
          {queue.rows.length > 0 ? <QueueTable queue={queue} /> : <p className="panel">没有等待审查的年报。</p>}
          <Pager {...queue.page} />
        </>
      )}
    </div>
  );
}
