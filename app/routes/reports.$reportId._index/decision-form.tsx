import { Form } from "@remix-run/react";
import type { ShownRemark } from "#app/components/report/review/review-data.ts";
import type { LoadedReview } from "./load-review.ts";

/** The office's decision: pass, or return with what was noted. */
export function DecisionForm({
  reportId,
  review,
  remarks,
  queue,
}: {
  readonly reportId: string;
  readonly review: LoadedReview;
  readonly remarks: readonly ShownRemark[];
  readonly queue: string;
}) {
  const noted = remarks.filter(({ standing }) => standing === "written").length;
  const left = remarks.filter(({ standing }) => standing === "open" || standing === "answered").length;
  return (
    <section className="panel">
      <h2>办理</h2>
      <Form method="post" action={`/reports/${reportId}/review`}>
        <input type="hidden" name="queue" value={queue} />
        <input type="hidden" name="seen" value={review.seen} />
        <p>
          {noted > 0 ? `本轮已记 ${noted} 条意见，退回时一并发给单位。` : "本轮还没有记意见。"}
          {left > 0 && `以前各轮还有 ${left} 条没有认定。`}
        </p>
        <div className="field">
          <label htmlFor="remark">总的意见（退回时写，可以不写）</label>
          <textarea id="remark" name="remark" rows={3} maxLength={5000} />
        </div>
        <div className="field">
          <label htmlFor="resubmit-by">重新报送的期限（可以不填）</label>
          <input id="resubmit-by" name="resubmitBy" type="date" />
        </div>
        <div className="actions">
          {review.canApprove && noted + left === 0 && (
            <button className="primary" type="submit" name="intent" value="approve">
              审查通过
            </button>
          )}
          {review.canReopen && (
            <button className="danger" type="submit" name="intent" value="reopen">
              重新打开，退回修改
            </button>
          )}
          {review.canReturn && (
            <button className="danger" type="submit" name="intent" value="return">
              退回修改
            </button>
          )}
        </div>
      </Form>
    </section>
  );
}
