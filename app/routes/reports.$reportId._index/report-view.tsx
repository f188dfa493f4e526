import { Form, Link } from "@remix-run/react";
import type { Finding } from "#report-schema/finding.ts";
import type { Format } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { findingAnchor, paperMarks, wordsAnchor, type PaperMark } from "#app/components/report/paper-marks.ts";
import { Remark } from "#app/components/report/remark.tsx";
import { placeAnchor } from "#app/components/report/finding-link.tsx";
import { levelLabels } from "#app/components/report/finding-list.tsx";
import { StatementsPanel } from "#app/components/report/statements/statements-panel.tsx";
import { StateMark } from "#app/components/state-mark.tsx";
import type { ReportPageData } from "./load-report-page.ts";
import { SignOffHistory, UnitReviewPanel } from "./unit-review-panel.tsx";

type View = ReportPageData["view"];

/** A report to read: its papers, what was found and explained, its way so far, and the office's decision. */
export function ReportView({ page, inUnit }: { readonly page: View } & Pick<ReportPageData, "inUnit">) {
  const format = formatById(page.report.formatId);
  const marks = paperMarks(format, page.report.narrative, page.findings);
  return (
    <div className="page">
      <div className="page-head">
        <p className="actions">
          <StateMark state={page.state} />
          <a className="button" href={`/reports/${page.id}/pdf?download`}>
            下载 PDF
          </a>
          <a className="button" href={`/reports/${page.id}/pdf`} target="_blank" rel="noreferrer">
            查看 PDF
          </a>
          <a className="button" href={`/reports/${page.id}/docx`}>
            下载 Word
          </a>
          <a className="button" href={`/reports/${page.id}/json`}>
            下载数据
          </a>
          {page.events.some(({ revision }) => revision > 0) && (
            <Link className="button" to={`/reports/${page.id}/published-copy`}>
              比对公布稿
            </Link>
          )}
        </p>
      </div>
      {page.openRemark !== "" && <Remark remark={page.openRemark} />}
      <UnitReviewPanel reportId={page.id} review={inUnit} />
      {(page.canReturn || page.canApprove || page.canReopen) && <Decision page={page} />}
      {page.findings.length > 0 && (
        <section className="panel">
          <h2>检查结果</h2>
          <ul>
            {page.findings.map((finding, index) => (
              <li key={index} id={findingAnchor(index)}>
                <strong>{page.waived[index] === "" ? levelLabels[finding.level] : "准予不改"}：</strong>
                <a href={`#${placeOnPaper(format, finding, marks, index)}`}>{sentenceOf(finding)}</a>
                {finding.rule === "text.copied" && (
                  <p className="reason">
                    <Link to={`/reports/${page.id}/likeness`}>逐句对照</Link>
                  </p>
                )}
                {page.waived[index] !== "" && <p className="reason">{page.waived[index]}</p>}
                {page.reasons[index] !== "" && <p className="reason">单位说明：{page.reasons[index]}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <StatementsPanel format={format} statements={page.statements} />
      <ReportPaper report={page.report} format={format} marks={marks} />
      <SignOffHistory signOffs={inUnit.signOffs} />
      <History page={page} />
    </div>
  );
}

/** The quoted words where they stand in a text, else the cell or the section. */
function placeOnPaper(format: Format, finding: Finding, marks: readonly PaperMark[], index: number): string {
  const words = marks.find((mark) => mark.finding === index && mark.isFirst);
  return (words && wordsAnchor(words)) ?? placeAnchor(format, finding);
}

function Decision({ page }: { readonly page: View }) {
  return (
    <section className="panel">
      <h2>审查</h2>
      <Form method="post" action={`/reports/${page.id}/review`}>
        <div className="field">
          <label htmlFor="remark">审查意见（退回时必须填写，单位会看到）</label>
          <textarea id="remark" name="remark" rows={4} maxLength={5000} />
        </div>
        <div className="actions">
          {page.canApprove && (
            <button className="primary" type="submit" name="intent" value="approve">
              审查通过
            </button>
          )}
          {page.canReopen && (
            <button className="danger" type="submit" name="intent" value="reopen">
              重新打开，退回修改
            </button>
          )}
          {page.canReturn && (
            <button className="danger" type="submit" name="intent" value="return">
              退回修改
            </button>
          )}
        </div>
      </Form>
    </section>
  );
}

function History({ page }: { readonly page: View }) {
  return (
    <section className="panel">
      <h2>办理经过</h2>
      <ol>
        {page.events.map((event, index) => (
          <li key={index}>
            {event.at}　{event.by}　{event.label}
            {event.revision > 0 && (
              <>
                　
                <Link reloadDocument to={`/reports/${page.id}/pdf?revision=${event.revision}`}>
                  第 {event.revision} 次报送的文件
                </Link>
              </>
            )}
            {event.remark !== "" && <p className="reason">{event.remark}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
