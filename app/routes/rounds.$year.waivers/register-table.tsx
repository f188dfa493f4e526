import { Form } from "@remix-run/react";
import { waiverStandingLabels } from "#report-schema/waiver.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import type { Register } from "./load-register.ts";

/** What the office let stand this year, for everybody to read. */
export function RegisterTable({
  entries,
  answer,
}: {
  readonly entries: Register["entries"];
  readonly answer: FormAnswer | undefined;
}) {
  if (entries.length === 0) return <p className="panel">本年度还没有准予不改的事项。</p>;
  return (
    <div className="list-scroll">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">准予不改的问题</th>
            <th scope="col">理由</th>
            <th scope="col">办理</th>
            <th scope="col">现状</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row">{entry.unitName}</th>
              <td className="long-text">
                {entry.rule}
                <p className="reason">{entry.sentence}</p>
              </td>
              <td className="long-text">{entry.reason}</td>
              <td>
                {entry.by}，{entry.at}
                {entry.validUntil !== "" && <>，有效至{entry.validUntil}</>}
              </td>
              <td>
                <strong>{waiverStandingLabels[entry.standing]}</strong>
                {entry.ended !== "" && <p className="reason">{entry.ended}</p>}
                {entry.canWithdraw && <Withdrawal id={entry.id} unit={entry.unitName} answer={answer} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Withdrawal({
  id,
  unit,
  answer,
}: {
  readonly id: string;
  readonly unit: string;
  readonly answer: FormAnswer | undefined;
}) {
  const own = answer?.intent === "withdraw" && answer.values.stepId === id ? answer : undefined;
  const problem = own?.problems.reason;
  return (
    <details open={own !== undefined}>
      <summary>收回</summary>
      <Form method="post">
        <input type="hidden" name="stepId" value={id} />
        <div className="field">
          <label htmlFor={`withdraw-${id}`}>收回对{unit}的准予，理由</label>
          <textarea
            id={`withdraw-${id}`}
            name="reason"
            rows={2}
            maxLength={2000}
            defaultValue={own?.values.reason}
            aria-invalid={problem ? true : undefined}
          />
          {problem && <p className="field-problem">{problem}</p>}
        </div>
        <button className="danger small" type="submit" name="intent" value="withdraw">
          收回准予
        </button>
      </Form>
    </details>
  );
}
