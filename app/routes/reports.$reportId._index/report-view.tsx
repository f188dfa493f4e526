import { Link, useSearchParams } from "@remix-run/react";
import { formatById } from "#report-schema/formats/registry.ts";
import { paperMarks } from "#app/components/report/paper-marks.ts";
import { Remark } from "#app/components/report/remark.tsx";
import { ReportPaper } from "#app/components/report/report-paper.tsx";
import { RemarkForm } from "#app/components/report/review/remark-form.tsx";
import { RemarkItem } from "#app/components/report/review/remark-item.tsx";
import { QueueBar } from "#app/components/report/review/queue-bar.tsx";
import { noComparison } from "#app/components/report/review/review-data.ts";
import { StatementsPanel } from "#app/components/report/statements/statements-panel.tsx";
import { WayBack } from "#app/components/way-back.tsx";
import { StateMark } from "#app/components/state-mark.tsx";
import { ClaimBar } from "./claim-bar.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { FindingPanel } from "./finding-panel.tsx";
import type { ReportPageData } from "./load-report-page.ts";
import { PublicationPanel } from "./publication-panel.tsx";
import { SignOffHistory, UnitReviewPanel } from "./unit-review-panel.tsx";

/** A report to read and to review: its paper, beside it what was found, what was said, and the decision; then its way. */
export function ReportView({ data }: { readonly data: ReportPageData }) {
  const { view: page, inUnit, review, remarks, publication } = data;
  const format = formatById(page.report.formatId);
  const marks = paperMarks(format, page.report.narrative, page.findings);
  const [search] = useSearchParams();
  const queue = search.get("queue") ?? "";
  const address = `/reports/${page.id}/remarks`;
  const remarkAddress = (at: string, quote = "", start = 0): string => {
    const query = new URLSearchParams({ ...(queue && { queue }), at, ...(quote && { quote, start: String(start) }) });
    return `?${query}#remark-form`;
  };
  const chosen = {
    at: search.get("at") ?? "whole",
    quote: search.get("quote") ?? "",
    start: Number(search.get("start")) || 0,
  };
  const comparison = review.comparison ?? noComparison;
  return (
    <div className="page review-page">
      {data.queue ? (
        <QueueBar place={data.queue} />
      ) : (
        <p className="queue-bar">
          <WayBack board={data.board} />
        </p>
      )}
      <div className="page-head">
        <p className="actions">
          <StateMark state={page.state} />
          {page.files.map(({ href, label, isNew }) => (
            <a key={href} className="button" href={href} {...(isNew && { target: "_blank", rel: "noreferrer" })}>
              {label}
            </a>
          ))}
          {page.events.some(({ revision }) => revision > 0) && (
            <Link className="button" to={`/reports/${page.id}/published-copy`}>
              比对公布稿
            </Link>
          )}
        </p>
        {review.claim && <ClaimBar reportId={page.id} claim={review.claim} queue={queue} />}
      </div>
      {page.openRemark !== "" && <Remark remark={page.openRemark} />}
      <div className="review">
        <div className="review-paper">
          {Object.keys(comparison.lastYear).length > 0 && (
            <label className="check show-last-year">
              <input type="checkbox" defaultChecked />
              每格显示上年的数
            </label>
          )}
          <ReportPaper
            report={page.report}
            format={format}
            marks={marks}
            stretches={remarks.stretches}
            comparison={comparison}
            remarks={remarks.list}
            remarkAddress={remarks.scope && remarkAddress}
          />
        </div>
        <div className="review-side">
          <PublicationPanel reportId={page.id} publication={publication} />
          <UnitReviewPanel reportId={page.id} review={inUnit} />
          <StatementsPanel format={format} statements={page.statements} />
          <FindingPanel format={format} page={page} marks={marks} />
          {(remarks.list.length > 0 || remarks.scope) && (
            <section className="panel" id="remarks">
              <h2>审查意见</h2>
              <ol className="remarks">
                {remarks.list.map((remark) => (
                  <RemarkItem key={remark.id} remark={remark} address={address} seen={review.seen} queue={queue} />
                ))}
              </ol>
              {remarks.scope && (
                <RemarkForm
                  key={remarks.list.length}
                  format={format}
                  address={address}
                  seen={review.seen}
                  chosen={chosen}
                  queue={queue}
                />
              )}
            </section>
          )}
          {(review.canReturn || review.canApprove || review.canReopen) && (
            <DecisionForm reportId={page.id} review={review} remarks={remarks.list} queue={queue} />
          )}
        </div>
      </div>
      <SignOffHistory signOffs={inUnit.signOffs} />
      <History page={page} />
    </div>
  );
}

function History({ page }: { readonly page: ReportPageData["view"] }) {
  return (
    <section className="panel">
      <h2>办理经过</h2>
      <ol>
        {page.events.map((event, index) => (
          <li key={index}>
            {event.at}　{event.by}　{event.label}
            <span className="history-files">
              {event.revision > 0 && (
                <Link reloadDocument to={`/reports/${page.id}/pdf?revision=${event.revision}`}>
                  第 {event.revision} 次报送的文件
                </Link>
              )}
              {event.opinion > 0 && (
                <>
                  <Link reloadDocument to={`/reports/${page.id}/opinion?return=${event.opinion}`}>
                    审查意见书（PDF）
                  </Link>
                  <Link reloadDocument to={`/reports/${page.id}/opinion?return=${event.opinion}&as=word`}>
                    审查意见书（Word）
                  </Link>
                </>
              )}
            </span>
            {event.remark !== "" && <p className="reason">{event.remark}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
