import { Form } from "@remix-run/react";
import { EvidenceList } from "#app/components/scores/evidence-list.tsx";
import { FormField } from "#app/components/form-field.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import type { UnitScores } from "./load-unit-scores.ts";

type Appeal = UnitScores["appeals"][number];

/** Appeals of the unit with their answers; open ones to be decided by the office. */
export function Appeals({ page, answer }: { readonly page: UnitScores; readonly answer: FormAnswer | undefined }) {
  if (page.appeals.length === 0) return null;
  return (
    <section className="panel">
      <h2>申诉</h2>
      {page.appeals.map((appeal) => (
        <article key={appeal.id}>
          <h3>
            {appeal.item}：{appeal.standing}
          </h3>
          <p>
            {appeal.by}　{appeal.at}　{appeal.reason}
          </p>
          <EvidenceList evidence={appeal.evidence} />
          {appeal.answer !== "" && <p className="reason">答复：{appeal.answer}</p>}
          {appeal.isOpen && page.keeps && (
            <Decision appeal={appeal} answer={answer?.values.appealId === appeal.id ? answer : undefined} />
          )}
        </article>
      ))}
    </section>
  );
}

function Decision({ appeal, answer }: { readonly appeal: Appeal; readonly answer: FormAnswer | undefined }) {
  return (
    <Form method="post" encType="multipart/form-data" noValidate>
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="appealId" value={appeal.id} />
      <FormField
        label="答复（单位会看到）"
        name="reason"
        id={`answer-${appeal.id}`}
        maxLength={400}
        defaultValue={answer?.values.reason}
        problem={answer?.problems.reason}
      />
      <FormField
        label={`成立的，“${appeal.item}”改为`}
        name="corrected"
        id={`corrected-${appeal.id}`}
        hint={`现在填的是“${appeal.cell}”`}
        maxLength={60}
        defaultValue={answer?.values.corrected}
        problem={answer?.problems.corrected}
      />
      <div className="actions">
        <button className="primary" type="submit" name="decision" value="uphold">
          申诉成立，更正
        </button>
        <button type="submit" name="decision" value="reject">
          不成立
        </button>
      </div>
    </Form>
  );
}
