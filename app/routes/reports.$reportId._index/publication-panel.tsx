import { Form, Link } from "@remix-run/react";
import { dateText, daysLeftText } from "#app/components/day-text.ts";
import { FormField } from "#app/components/form-field.tsx";
import type { LoadedPublication } from "./load-publication.ts";

/** Where a passed report was published; recording it, and taking it back. */
export function PublicationPanel({
  reportId,
  publication,
}: {
  readonly reportId: string;
  readonly publication: LoadedPublication;
}) {
  const { last, dueOn, isOut, isWaiting, mayRecord, mayWithdraw } = publication;
  if (!isOut && !isWaiting && !last) return null;
  const address = `/reports/${reportId}/review`;
  return (
    <section className="panel">
      <h2>发布</h2>
      {last && (
        <p>
          {isOut ? "" : "上一次"}发布于{dateText(last.publishedOn)}
          {last.late > 0 ? (
            <strong className="late">
              （期限{dateText(dueOn)}，迟 {last.late} 天）
            </strong>
          ) : (
            `（期限${dateText(dueOn)}，按时）`
          )}
          <br />
          <a href={last.url} rel="noreferrer" className="long-text">
            {last.url}
          </a>
        </p>
      )}
      {isWaiting && (
        <p>
          审查已通过，请在{dateText(dueOn)}前在本单位网站发布（{daysLeftText(publication.daysLeft)}
          ），并登记网址和日期。
        </p>
      )}
      {mayRecord && (
        <details open={isWaiting}>
          <summary>{isOut ? "更改发布登记" : "登记发布"}</summary>
          <Form method="post" action={address} noValidate>
            <input type="hidden" name="seen" value={publication.seen} />
            <FormField label="网址" name="url" inputMode="url" maxLength={500} defaultValue={isOut ? last?.url : ""} />
            <FormField
              label="发布日期"
              name="publishedOn"
              type="date"
              max={publication.today}
              defaultValue={isOut ? last?.publishedOn : publication.today}
            />
            <button className={isOut ? "" : "primary"} type="submit" name="intent" value="publish">
              {isOut ? "更改登记" : "登记发布"}
            </button>
          </Form>
        </details>
      )}
      {mayWithdraw && (
        <details>
          <summary>撤回更正</summary>
          <Form method="post" action={address}>
            <input type="hidden" name="seen" value={publication.seen} />
            <div className="field">
              <label htmlFor="withdraw-note">更正说明（公开，列入撤回更正登记）</label>
              <textarea id="withdraw-note" name="note" rows={3} maxLength={2000} />
            </div>
            <button className="danger" type="submit" name="intent" value="withdraw">
              撤回，由单位更正
            </button>
          </Form>
        </details>
      )}
      <p className="hint">
        <Link to={`/rounds/${publication.round}/corrections`}>撤回更正登记</Link>
      </p>
    </section>
  );
}
