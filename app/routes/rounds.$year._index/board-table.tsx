import { Link } from "@remix-run/react";
import { awaitsDecision, awaitsUnit, standingText } from "#report-schema/standing.ts";
import { dayText, daysLeftText, shortMomentText } from "#app/components/day-text.ts";
import type { Board, BoardRow } from "./load-board.ts";

/** Units, each with how far its report has come. */
export function BoardTable({ board }: { readonly board: Board }) {
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">期限</th>
            <th scope="col">检查</th>
            <th scope="col">最近办理</th>
            <th scope="col">
              <span className="visually-hidden">办理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {board.lines.map((line) => (
            <Line key={line.unitId} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: BoardRow }) {
  const { report, standing } = line;
  return (
    <tr>
      <th scope="row">
        {line.name}
        <span className="hint board-group">{line.group}</span>
      </th>
      <td>
        <span className={`state state-${report ? report.state : "none"}`}>
          {standingText(standing, report?.returns)}
        </span>
        {line.risk !== "" && <div className="risk">可能逾期：{line.risk}</div>}
        {line.reminded && (
          <div className="hint">
            催过 {line.reminded.count} 次，最近 {shortMomentText(line.reminded.lastAt)}
          </div>
        )}
        {line.publicationOverdue && <div className="risk">逾期未公开</div>}
      </td>
      <td className="moment">
        <Deadline line={line} />
      </td>
      <td className="moment">
        <Found report={report} />
      </td>
      <td className="moment">{report && shortMomentText(report.lastAt)}</td>
      <td>
        {report && (
          <Link
            className={awaitsDecision(standing) ? "button primary small" : "button small"}
            to={`/reports/${report.id}`}
          >
            {awaitsDecision(standing) ? "审查" : "查看"}
            <span className="visually-hidden">{line.name}的年报</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

/** Days left while nothing was handed in; a day of its own where the unit has one. */
function Deadline({ line }: { readonly line: BoardRow }) {
  const awaited = (line.report?.handIns ?? 0) === 0 && awaitsUnit(line.standing);
  return (
    <>
      {line.overdue ? (
        <strong className="late">{daysLeftText(line.daysLeft)}</strong>
      ) : (
        awaited && daysLeftText(line.daysLeft)
      )}
      {line.isExtended && <span className="hint board-group">延期至 {dayText(line.dueOn)}</span>}
    </>
  );
}

function Found({ report }: Pick<BoardRow, "report">) {
  if (!report) return null;
  const { found, isCounting } = report;
  if (!found) return <span className="hint">待检查</span>;
  const parts = [
    { label: "必须改正", count: found.block, kind: "block" },
    { label: "请说明", count: found.explain, kind: "explain" },
    { label: "注意", count: found.note, kind: "note" },
  ].filter(({ count }) => count > 0);
  return (
    <>
      {parts.length === 0 && <span className="hint">无问题</span>}
      {parts.map(({ label, count, kind }) => (
        <span key={kind} className={`found found-${kind}`} title={label}>
          <span className="visually-hidden">{label}</span>
          {count}
        </span>
      ))}
      {isCounting && <span className="hint">（有新修改）</span>}
    </>
  );
}
