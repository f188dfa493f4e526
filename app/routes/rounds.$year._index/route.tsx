import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { readBoardFilter } from "#report-schema/board-view.ts";
import { lateRuleText } from "#report-schema/late-risk.ts";
import { dateText, daysLeftText } from "#app/components/day-text.ts";
import { Pager } from "#app/components/pager.tsx";
import { setsRules } from "#app/services/set-round-rules.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { BoardCounts } from "./board-counts.tsx";
import { BoardFilterForm } from "./board-filter-form.tsx";
import { BoardTable } from "./board-table.tsx";
import { HandInChart } from "./hand-in-chart.tsx";
import { loadBoard } from "./load-board.ts";

export const meta: MetaFunction<typeof loader> = ({ data: board }) => [
  { title: board ? `${board.label}进度 · 政府信息公开工作年度报告` : "年度进度" },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const query = new URL(request.url).searchParams;
  const filter = readBoardFilter((name) => query.get(name));
  const board = await loadBoard(context.db, context.now, unitIds, params.year ?? "", filter, query.get("page"));
  return data({ ...board, setsRules: await setsRules(context.db, person) });
}

export default function BoardPage() {
  const board = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const address = `/rounds/${board.key}`;
  return (
    <div className="page page-wide">
      <h1>{board.label}年报进度</h1>
      <p className="lead">
        报送期限 {dateText(board.dueOn)}，{daysLeftText(board.daysLeft)}
        {board.handInUntil && `；${dateText(board.handInUntil)}停止收取`}
        {board.publishBy && `；${dateText(board.publishBy)}前公开`}
      </p>
      <BoardCounts board={board} />
      <HandInChart board={board} />
      <p className="actions">
        <Link className="button" to={`${address}/queue`}>
          待审查
        </Link>
        <Link to={`${address}/terms`}>期限和应报单位</Link>
        <Link to={`${address}/reminders`}>催报</Link>
        <Link to={`${address}/waivers`}>准予事项和待答复的请求</Link>
        <Link to={`${address}/corrections`}>撤回更正登记</Link>
        {board.setsRules && <Link to={`${address}/rules`}>检查规则设定</Link>}
        <Link to={`${address}/roll-up`}>数据汇总</Link>
        <Link to={`${address}/papers`}>成品文件打包下载</Link>
        {!board.isRehearsal && <Link to={`${address}/import`}>导入已公布的年报</Link>}
        <a href={`${address}/excel${search}`} download>
          下列单位导出 Excel
        </a>
      </p>
      <BoardFilterForm board={board} />
      {board.page.total > 0 ? <BoardTable board={board} /> : <p className="panel">没有这样的单位。</p>}
      <Pager {...board.page} />
      <details className="hint">
        <summary>“可能逾期”和检查的数字是怎样来的</summary>
        <p>{lateRuleText}</p>
        <p>检查的数字在报送时按当时的结果记下；填写中的年报保存后稍等片刻重新检查，与其他单位雷同的只在报送时查。</p>
      </details>
    </div>
  );
}
