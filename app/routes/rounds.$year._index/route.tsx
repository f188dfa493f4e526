import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { standingLabels, standings } from "#report-schema/standing.ts";
import { dateText, daysLeftText } from "#app/components/day-text.ts";
import { Pager } from "#app/components/pager.tsx";
import { SearchForm } from "#app/components/search-form.tsx";
import { setsRules } from "#app/services/set-round-rules.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { BoardCounts } from "./board-counts.tsx";
import { BoardTable } from "./board-table.tsx";
import { loadBoard } from "./load-board.ts";

export const meta: MetaFunction<typeof loader> = ({ data: board }) => [
  { title: board ? `${board.label}进度 · 政府信息公开工作年度报告` : "年度进度" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const query = new URL(request.url).searchParams;
  const filter = { show: query.get("show"), words: (query.get("q") ?? "").trim(), page: query.get("page") };
  const board = await loadBoard(context.db, context.now, unitIds, params.year ?? "", filter);
  return data({ ...board, setsRules: await setsRules(context.db, person) });
}

export default function BoardPage() {
  const board = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>{board.label}年报进度</h1>
      <p className="lead">
        截止 {dateText(board.dueOn)}，{daysLeftText(board.daysLeft)}　
        <Link to={`/rounds/${board.key}/papers`}>成品文件打包下载</Link>
      </p>
      <BoardCounts board={board} />
      <p className="actions">
        <Link to={`/rounds/${board.key}/waivers`}>准予事项登记和待答复的请求</Link>
        {board.setsRules && <Link to={`/rounds/${board.key}/rules`}>检查规则设定</Link>}
      </p>
      <SearchForm label="单位名称" words={board.words}>
        <label htmlFor="show">状态</label>
        <select id="show" name="show" defaultValue={board.show}>
          <option value="">全部</option>
          {standings.map((standing) => (
            <option key={standing} value={standing}>
              {standingLabels[standing]}
            </option>
          ))}
          <option value="overdue">逾期未报</option>
        </select>
      </SearchForm>
      {board.page.total > 0 ? <BoardTable board={board} /> : <p className="panel">没有这样的单位。</p>}
      <Pager {...board.page} />
    </div>
  );
}
