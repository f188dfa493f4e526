import { Form } from "@remix-run/react";
import { dateText } from "#app/components/day-text.ts";
import { FormField } from "#app/components/form-field.tsx";
import type { SheetAnswer } from "./answer-sheet.ts";
import type { SheetPage } from "./load-sheet-page.ts";

/** What is still wrong with the sheet, its next step, and its way so far. */
export function StepForms({ page, answer }: { readonly page: SheetPage; readonly answer: SheetAnswer | undefined }) {
  return (
    <>
      {page.faultCount > 0 && <Faults page={page} />}
      {page.canIssue && <Issue page={page} answer={answer} />}
      {page.canReopen && <Reopen />}
      {page.isIssued && (
        <p className="lead">
          已下发给各单位{page.appealUntil && `，申诉到 ${dateText(page.appealUntil)}为止`}
          。要改一格，请点单位名称，在单位的页面上更正并写明原因。
        </p>
      )}
      {page.steps.length > 0 && (
        <section className="panel">
          <h2>办理经过</h2>
          <ol>
            {page.steps.map((step, index) => (
              <li key={index}>
                {step.at}　{step.by}　{step.label}
                {step.note !== "" && <p className="reason">{step.note}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Faults({ page }: { readonly page: SheetPage }) {
  return (
    <section className="panel">
      <h2>核对前要改好的（{page.faultCount} 处）</h2>
      <ul>
        {page.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {page.faultCount > page.faults.length && <p className="hint">只列出前 {page.faults.length} 处。</p>}
    </section>
  );
}

function Issue({ page, answer }: { readonly page: SheetPage; readonly answer: SheetAnswer | undefined }) {
  const own = answer?.intent === "issue" ? answer : undefined;
  return (
    <section className="panel">
      <h2>下发</h2>
      <p>下发以后各单位看到自己的得分和排名，可以申诉；以后只能更正并写明原因。</p>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="issue" />
        <input type="hidden" name="group" value={page.group} />
        <FormField
          label="申诉截止日期"
          name="appealUntil"
          type="date"
          defaultValue={own?.values.appealUntil}
          problem={own?.problems.appealUntil}
        />
        <FormField
          label="说明（可不填）"
          name="note"
          maxLength={500}
          defaultValue={own?.values.note}
          problem={own?.problems.note}
        />
        <button className="primary" type="submit">
          下发给各单位
        </button>
      </Form>
    </section>
  );
}

function Reopen() {
  return (
    <Form method="post">
      <button type="submit" name="intent" value="reopen">
        退回填写
      </button>
    </Form>
  );
}
