import { useFetcher } from "@remix-run/react";
import { answerKinds, answerLabels, longestRemark, remarkStandingLabels } from "#report-schema/remark.ts";
import { PlaceChange } from "#app/components/report/review/remark-item.tsx";
import type { ShownRemark } from "#app/components/report/review/review-data.ts";

/** What the unit still has to answer, each remark with a way to its place and the answer beside it. */
export function AnswerPanel({
  reportId,
  remarks,
  resubmitBy,
}: {
  readonly reportId: string;
  readonly remarks: readonly ShownRemark[];
  readonly resubmitBy: string;
}) {
  if (remarks.length === 0) return null;
  const open = remarks.filter(({ standing }) => standing === "open").length;
  return (
    <div className="page answers" id="remarks">
      <section className="panel">
        <h2>审查意见</h2>
        <p role="status">
          {open > 0 ? `还有 ${open} 条没有答复，逐条答复后才能报送。` : "都已答复，可以报送。"}
          {resubmitBy !== "" && `请在${resubmitBy}前重新报送。`}
        </p>
        <ol className="remarks">
          {remarks.map((remark) => (
            <Answer key={`${remark.id} ${remark.answers.length}`} reportId={reportId} remark={remark} />
          ))}
        </ol>
      </section>
    </div>
  );
}

/** Sent on its own, so that what stands in the report's form is not touched. */
function Answer({ reportId, remark }: { readonly reportId: string; readonly remark: ShownRemark }) {
  const fetcher = useFetcher<{ readonly sentence?: string; readonly problems?: Readonly<Record<string, string>> }>();
  const trouble = fetcher.data?.sentence || Object.values(fetcher.data?.problems ?? {})[0];
  const last = remark.answers.at(-1);
  return (
    <li id={remark.anchor} className={`remark remark-${remark.standing}`}>
      <p className="remark-head">
        <strong>
          {remark.scope === "inUnit" ? "本单位审核" : `第 ${remark.round} 轮`}第 {remark.number} 条
        </strong>
        <span className={`remark-standing standing-${remark.standing}`}>{remarkStandingLabels[remark.standing]}</span>
      </p>
      <p>{remark.placeAnchor === "" ? remark.place : <a href={`#${remark.placeAnchor}`}>{remark.place}</a>}</p>
      <p className="remark-words">{remark.words}</p>
      {remark.change && <PlaceChange change={remark.change} />}
      {last && (
        <p className="reason">
          {answerLabels[last.kind]}
          {last.words !== "" && `：${last.words}`}
          <span className="hint">
            {"　"}
            {last.by}　{last.at}
          </span>
        </p>
      )}
      {remark.canAnswer && (
        <fetcher.Form method="post" action={`/reports/${reportId}/remarks`} className="answer-form">
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="remarkId" value={remark.id} />
          <fieldset>
            <legend className="visually-hidden">答复第 {remark.number} 条</legend>
            {answerKinds.map((kind) => (
              <label key={kind} className="check">
                <input type="radio" name="kind" value={kind} defaultChecked={kind === (last?.kind ?? "changed")} />
                {answerLabels[kind]}
              </label>
            ))}
          </fieldset>
          <textarea
            name="words"
            rows={1}
            maxLength={longestRemark}
            defaultValue={last?.words}
            aria-label={`第 ${remark.number} 条的答复（选“说明”时必须写）`}
            placeholder="选“说明”时写明原因"
          />
          <button className="small" type="submit">
            {last ? "更改答复" : "答复"}
            <span className="visually-hidden">第 {remark.number} 条</span>
          </button>
          {trouble && (
            <p className="field-problem" role="alert">
              {trouble}
            </p>
          )}
        </fetcher.Form>
      )}
    </li>
  );
}
