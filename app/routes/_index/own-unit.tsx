import { Form, Link } from "@remix-run/react";
import { dateText, daysLeftText, momentText } from "#app/components/day-text.ts";
import { StateMark } from "#app/components/state-mark.tsx";
import type { OwnUnitReports, OwnYear } from "./own-reports.ts";

/** A unit's reports by year, and what to do with each. */
export function OwnUnit({ unit }: { readonly unit: OwnUnitReports }) {
  return (
    <section className="panel">
      <h2>{unit.name}</h2>
      {unit.years.length === 0 ? (
        <p>主管部门还没有开设年度编报任务。</p>
      ) : (
        <div className="list-scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col">状态</th>
                <th scope="col">截止</th>
                <th scope="col">上次修改</th>
                <th scope="col">
                  <span className="visually-hidden">办理</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {unit.years.map((year) => (
                <YearRow key={year.roundId} unitId={unit.id} year={year} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function YearRow({ unitId, year }: { readonly unitId: string; readonly year: OwnYear }) {
  const { report } = year;
  const open = !report || report.editable;
  return (
    <tr>
      <th scope="row">{year.year} 年度</th>
      <td>
        <StateMark state={report?.state} />
      </td>
      <td>
        {dateText(year.dueOn)}
        {open && <span className="hint">　{daysLeftText(year.daysLeft)}</span>}
      </td>
      <td>{report ? momentText(report.updatedAt) : "—"}</td>
      <td>
        {report ? (
          <Link className={report.editable ? "button primary small" : "button small"} to={`/reports/${report.id}`}>
            {report.editable ? "继续填报" : "查看"}
            <span className="visually-hidden">{year.year}年度年报</span>
          </Link>
        ) : (
          <Form method="post">
            <input type="hidden" name="roundId" value={year.roundId} />
            <input type="hidden" name="unitId" value={unitId} />
            <button className="primary small" type="submit">
              开始填报<span className="visually-hidden">{year.year}年度年报</span>
            </button>
          </Form>
        )}
      </td>
    </tr>
  );
}
