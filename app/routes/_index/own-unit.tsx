import { Form, Link } from "@remix-run/react";
import { dateText, daysLeftText, momentText } from "#app/components/day-text.ts";
import { StateMark } from "#app/components/state-mark.tsx";
import type { OwnUnitReports, OwnYear } from "./own-reports.ts";

/** A unit's reports by year, and what to do with each. */
export function OwnUnit({ unit }: { readonly unit: OwnUnitReports }) {
  return (
    <section className="panel">
      <h2>{unit.name}</h2>
      {unit.years
        .filter(({ isReminded }) => isReminded)
        .map((year) => (
          <p key={year.roundId} className={`reminder ${year.daysLeft < 0 ? "problem-box" : "note-box"}`} role="status">
            {year.label}年报还没有报送，{dateText(year.dueOn)}截止，<strong>{daysLeftText(year.daysLeft)}</strong>。
          </p>
        ))}
      {unit.years.length === 0 ? (
        <p>现在没有要本单位编报的年度。</p>
      ) : (
        <div className="list-scroll">
          <table className="list stacked">
            <thead>
              <tr>
                <th scope="col">年度</th>
                <th scope="col">状态</th>
                <th scope="col">截止</th>
                <th scope="col">现在要做的</th>
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
  const { report, label } = year;
  const open = year.asked && (!report || report.editable);
  const isMyTurn = report?.editable || report?.signature?.isMine;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <StateMark state={report?.state} />
      </td>
      <td data-label="截止">
        {year.asked && dateText(year.dueOn)}
        {open && (
          <span className={year.daysLeft < 0 && !report?.isReturned ? "late" : "hint"}>
            {"　"}
            {daysLeftText(year.daysLeft)}
          </span>
        )}
        {year.extensionReason !== "" && <div className="hint">已延期：{year.extensionReason}</div>}
      </td>
      <td data-label="现在要做的">{toDo(year)}</td>
      <td data-label="上次修改">{report ? momentText(report.updatedAt) : "—"}</td>
      <td>
        {report && (
          <Link className={isMyTurn ? "button primary small" : "button small"} to={`/reports/${report.id}`}>
            {report.editable ? "继续填报" : report.signature?.isMine ? `签署${report.signature.step}` : "查看"}
            <span className="visually-hidden">{label}年报</span>
          </Link>
        )}
        {!report && year.asked && (
          <Form method="post">
            <input type="hidden" name="roundId" value={year.roundId} />
            <input type="hidden" name="unitId" value={unitId} />
            <button className="primary small" type="submit">
              开始填报<span className="visually-hidden">{label}年报</span>
            </button>
          </Form>
        )}
      </td>
    </tr>
  );
}

/** One short sentence: what the unit does next, or whom it waits for. */
function toDo({ report, asked, exemptReason, publishBy }: OwnYear): string {
  if (!asked) return exemptReason === "" ? "本次不用报送" : `本次免报：${exemptReason}`;
  if (!report) return "开始填报";
  if (report.isReturned) return "按审查意见修改后重新报送";
  if (report.editable) return "填好后检查并报送";
  if (report.signature) {
    const { step, isMine } = report.signature;
    return isMine ? `等您签署${step}` : `等单位审核人签署${step}`;
  }
  if (report.isInUnitReview) return "各步都已签署，请报送";
  if (report.awaitsOffice) return "等主管部门审查";
  if (report.awaitsPublication) return publishBy ? `${dateText(publishBy)}前公开，并登记网址` : "公开后登记网址";
  return "";
}
