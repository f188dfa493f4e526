import { Link } from "@remix-run/react";
import type { Finding } from "#report-schema/finding.ts";
import type { Format } from "#report-schema/format.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { placeAnchor } from "#app/components/report/finding-link.tsx";
import { levelLabels } from "#app/components/report/finding-list.tsx";
import { findingAnchor, wordsAnchor, type PaperMark } from "#app/components/report/paper-marks.ts";
import type { ReportPageData } from "./load-report-page.ts";

/** What the rules found, with what the unit said and the office let stand. */
export function FindingPanel({
  format,
  page,
  marks,
}: {
  readonly format: Format;
  readonly page: ReportPageData["view"];
  readonly marks: readonly PaperMark[];
}) {
  return (
    <section className="panel">
      <h2>检查结果</h2>
      {page.findings.length === 0 && <p className="all-clear">没有发现问题。</p>}
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
  );
}

/** The quoted words where they stand in a text, else the cell or the section. */
function placeOnPaper(format: Format, finding: Finding, marks: readonly PaperMark[], index: number): string {
  const words = marks.find((mark) => mark.finding === index && mark.isFirst);
  return (words && wordsAnchor(words)) ?? placeAnchor(format, finding);
}
