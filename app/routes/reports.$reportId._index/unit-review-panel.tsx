import { Form, Link } from "@remix-run/react";
import type { UnitReview } from "./load-unit-review.ts";

/** Where the report stands in its unit's own review, and what the person may do about it. */
export function UnitReviewPanel({ reportId, review }: { readonly reportId: string; readonly review: UnitReview }) {
  if (!review.isOpen) return null;
  const address = `/reports/${reportId}/unit-review`;
  return (
    <section className="panel">
      <h2>单位审核</h2>
      <ol className="steps">
        {review.steps.map((step) => {
          const signed = review.signOffs.findLast(({ label, counts }) => label === step && counts);
          return (
            <li key={step} className={signed ? "step done" : step === review.next ? "step next" : "step"}>
              <strong>{step}</strong>
              {signed ? `${signed.by}　${signed.at}` : step === review.next ? "等待签署" : "未到"}
            </li>
          );
        })}
      </ol>
      {review.whyNot !== "" && <p className="hint">{review.whyNot}</p>}
      {review.canHandIn && (
        <p>
          各步都已签署。
          <Link className="button primary" to={`/reports/${reportId}/submit`}>
            报送
          </Link>
        </p>
      )}
      {(review.canSign || review.canRecall) && (
        <div className="actions">
          {review.canSign && (
            <Form method="post" action={address}>
              <input type="hidden" name="version" value={review.version} />
              <input type="hidden" name="sha256" value={review.sha256} />
              <input type="hidden" name="step" value={review.next} />
              <button className="primary" type="submit" name="intent" value="sign">
                {review.isLast ? `签署${review.next}并报送` : `签署${review.next}`}
              </button>
            </Form>
          )}
          {review.canRecall && (
            <Form method="post" action={address}>
              <button type="submit" name="intent" value="recall">
                撤回修改
              </button>
            </Form>
          )}
        </div>
      )}
      {review.canReturn && (
        <Form method="post" action={address}>
          <div className="field">
            <label htmlFor="unit-remark">总的意见（退回时写，可以不写；记下的意见一并发给填报员）</label>
            <textarea id="unit-remark" name="remark" rows={3} maxLength={5000} />
          </div>
          <button className="danger" type="submit" name="intent" value="return">
            退回填报员修改
          </button>
        </Form>
      )}
    </section>
  );
}

/** Every signature ever given, those that changes made void included; on screen only, never on the paper. */
export function SignOffHistory({ signOffs }: Pick<UnitReview, "signOffs">) {
  if (signOffs.length === 0) return null;
  return (
    <section className="panel">
      <h2>单位签署</h2>
      <ul className="sign-offs">
        {signOffs.map((one, index) => (
          <li key={index} className={one.counts ? undefined : "void"}>
            {one.at}　{one.by}　{one.label}
            <span className="hint">
              （第 {one.passage} 次报送，第 {one.version} 版{one.counts ? "" : "；签署后又有改动，已作废"}）
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
