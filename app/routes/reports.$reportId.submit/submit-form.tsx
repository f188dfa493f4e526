import { Form, Link } from "@remix-run/react";
import { formatById } from "#report-schema/formats/registry.ts";
import { sentenceOf } from "#report-schema/messages.ts";
import { placeAnchor } from "#app/components/report/finding-link.tsx";
import { FindingList } from "#app/components/report/finding-list.tsx";
import { ExplanationKindChoice } from "./explanation-kind-choice.tsx";
import type { SubmitPageData } from "./load-submit-page.ts";

/** Findings in three steps — put right, explain, take note — and the hand-in, open only when nothing blocks. */
export function SubmitForm({
  page,
  typed,
}: {
  readonly page: SubmitPageData;
  readonly typed: Readonly<Record<string, string>>;
}) {
  const format = formatById(page.formatId);
  const back = `/reports/${page.id}`;
  const isStanding = (index: number): boolean => page.waived[page.keys[index] ?? ""] !== undefined;
  const blocking = page.findings.filter(({ level }, index) => level === "block" && !isStanding(index));
  // What the office let stand is told with the notes: nothing is left to do about it.
  const notes = page.findings.filter(({ level }, index) => level === "note" || isStanding(index));
  const toExplain = page.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding, index }) => finding.level === "explain" && !isStanding(index));
  return (
    <Form className="panel" method="post">
      <input type="hidden" name="version" value={page.version} />
      {blocking.length > 0 && (
        <div className="problem-box">
          <h2>还有 {blocking.length} 项必须改正，改正后才能报送</h2>
        </div>
      )}
      {blocking.length > 0 && (
        <FindingList format={format} findings={blocking} page={back} askAddress={`${back}/waivers`} />
      )}
      {toExplain.length > 0 && (
        <section>
          <h2>请改正，或写明原因</h2>
          {toExplain.map(({ finding, index }) => {
            const name = `reason:${page.keys[index]}`;
            return (
              <div className="field explain" key={name}>
                <label htmlFor={`reason-${index}`}>{sentenceOf(finding)}</label>
                <p className="hint">
                  <Link to={`${back}#${placeAnchor(format, finding)}`}>去改正</Link>
                  {finding.rule === "text.copied" && (
                    <>
                      ，<Link to={`${back}/likeness`}>逐句对照</Link>
                    </>
                  )}
                  ，或在下面写明原因（主管部门审查时会看到）：
                </p>
                <ExplanationKindChoice
                  finding={finding}
                  name={`kind:${page.keys[index]}`}
                  id={`kind-${index}`}
                  kind={typed[`kind:${page.keys[index]}`] ?? page.kinds[index]}
                />
                <input type="hidden" name={`shown:${page.keys[index]}`} value={page.reasons[index]} />
                <textarea
                  id={`reason-${index}`}
                  name={name}
                  rows={2}
                  maxLength={2000}
                  defaultValue={typed[name] ?? page.reasons[index]}
                />
              </div>
            );
          })}
        </section>
      )}
      {(notes.length > 0 || page.findings.length === 0) && (
        <FindingList format={format} findings={notes} page={back} waived={page.waived} />
      )}
      <p className="actions">
        {blocking.length === 0 && (
          <button className="primary" type="submit" name="intent" value={page.step === "" ? "submit" : "ask"}>
            {page.step === "" ? "确认报送" : `提交${page.step}`}
          </button>
        )}
        <Link className="button" to={back}>
          返回修改
        </Link>
        <a className="button" href={`${back}/pdf`} target="_blank" rel="noreferrer">
          查看 PDF
        </a>
      </p>
      {blocking.length === 0 && (
        <p className="hint">
          {page.step === ""
            ? "报送后不能再修改；需要修改时请主管部门退回。"
            : "提交后由单位审核人签署，签完自动报送；还没有签完时可以撤回修改。"}
        </p>
      )}
    </Form>
  );
}
