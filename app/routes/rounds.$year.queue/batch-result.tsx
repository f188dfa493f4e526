import { Form, Link } from "@remix-run/react";
import { foundText } from "./queue-table.tsx";
import type { BatchAnswer } from "./pass-in-one.ts";

/** What is about to be passed, to be looked through once more. */
export function BatchConfirmation({
  answer,
  round,
}: {
  readonly answer: BatchAnswer & { kind: "confirm" };
  readonly round: string;
}) {
  return (
    <Form className="panel" method="post">
      <h2>确认通过以下 {answer.reports.length} 份年报</h2>
      {answer.left > 0 && (
        <p className="hint">另有 {answer.left} 份不能批量通过（已办理，或有需要逐份审查的问题），没有列入。</p>
      )}
      <ol>
        {answer.reports.map(({ reportId, name, revision, found, claimedBy }) => (
          <li key={reportId}>
            <input type="hidden" name={`report:${reportId}`} value={revision} />
            {name}
            <span className="hint">
              {"　"}
              {foundText(found)}
              {claimedBy !== "" && `，${claimedBy}正在审查`}
            </span>
          </li>
        ))}
      </ol>
      <p className="actions">
        {answer.reports.length > 0 && (
          <button className="primary" type="submit" name="intent" value="pass">
            确认通过
          </button>
        )}
        <Link className="button" to={`/rounds/${round}/queue`}>
          返回
        </Link>
      </p>
    </Form>
  );
}

/** What was done, and what was not and why. */
export function BatchResult({ answer }: { readonly answer: BatchAnswer & { kind: "done" } }) {
  const passed = answer.reports.filter(({ trouble }) => trouble === "");
  const left = answer.reports.filter(({ trouble }) => trouble !== "");
  return (
    <section className="panel" role="status">
      <h2>已通过 {passed.length} 份</h2>
      {passed.length > 0 && <p>{passed.map(({ name }) => name).join("、")}</p>}
      {left.length > 0 && (
        <>
          <h3>没有通过的</h3>
          <ul>
            {left.map(({ name, trouble }) => (
              <li key={name}>
                <strong>{name}</strong>：{trouble}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
