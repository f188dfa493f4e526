import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { awaitsDecision, awaitsUnit } from "#report-schema/standing.ts";
import { daysLeftText, momentText } from "#app/components/day-text.ts";
import { StateMark } from "#app/components/state-mark.tsx";
import type { Board, BoardLine } from "./load-board.ts";

/** Units by group, each with how far its report has come. */
export function BoardTable({ board }: { readonly board: Board }) {
  return (
    <div className="list-scroll">
      <table className="list board">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">期限</th>
            <th scope="col">最近办理</th>
            <th scope="col" className="number">
              报送次数
            </th>
            <th scope="col">
              <span className="visually-hidden">办理</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {board.groups.map((group) => (
            <Fragment key={group.name}>
              {group.name !== "" && (
                <tr className="group">
                  <th colSpan={6} scope="colgroup">
                    {group.name}
                  </th>
                </tr>
              )}
              {group.lines.map((line) => (
                <Line key={line.unitId} line={line} daysLeft={board.daysLeft} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, daysLeft }: { readonly line: BoardLine; readonly daysLeft: number }) {
  const { report, standing } = line;
  const awaited = awaitsUnit(standing) && (report?.revisions ?? 0) === 0;
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td>
        <StateMark state={report?.state} />
      </td>
      <td className="moment">
        {line.overdue ? <strong className="late">{daysLeftText(daysLeft)}</strong> : awaited && daysLeftText(daysLeft)}
      </td>
      <td className="moment">{report && momentText(report.lastAt)}</td>
      <td className="number">{report ? report.revisions : ""}</td>
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
