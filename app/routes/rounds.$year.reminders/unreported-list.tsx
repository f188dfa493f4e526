import { Form, useLocation } from "@remix-run/react";
import { standingLabels } from "#report-schema/standing.ts";
import { dateText, daysLeftText } from "#app/components/day-text.ts";
import type { FormAnswer } from "#app/form-answer.ts";
import type { RemindersPage } from "./load-reminders.ts";

const formId = "remind";

/** Units that have not handed in; those ticked are reminded together. */
export function UnreportedList({
  page,
  answer,
}: {
  readonly page: RemindersPage;
  readonly answer: FormAnswer | undefined;
}) {
  const { search } = useLocation();
  return (
    <>
      <div className="list-scroll" key={search}>
        <table className="list">
          <thead>
            <tr>
              {page.sendsMail && (
                <th scope="col" className="tick">
                  <span className="visually-hidden">选择</span>
                </th>
              )}
              <th scope="col">单位</th>
              <th scope="col">现状</th>
              <th scope="col">期限</th>
              <th scope="col">联系人</th>
              <th scope="col">邮箱</th>
              <th scope="col">上次催报</th>
            </tr>
          </thead>
          <tbody>
            {page.units.map((unit) => (
              <tr key={unit.id}>
                {page.sendsMail && (
                  <td className="tick">
                    <input type="checkbox" form={formId} name="unitIds" value={unit.id} aria-label={unit.name} />
                  </td>
                )}
                <th scope="row">{unit.name}</th>
                <td className="moment">{standingLabels[unit.standing]}</td>
                <td className="moment">
                  {dateText(unit.dueOn)}
                  <div className={unit.daysLeft < 0 ? "late" : "hint"}>{daysLeftText(unit.daysLeft)}</div>
                </td>
                <td>{unit.contact}</td>
                <td className="long-text">
                  {unit.mails.map((mail) => (
                    <div key={mail}>{mail}</div>
                  ))}
                  <UnitMail unit={unit} answer={answer} />
                </td>
                <td className="long-text">{unit.last}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {page.sendsMail && <RemindForm answer={answer?.intent === "remind" ? answer : undefined} />}
    </>
  );
}

function UnitMail({
  unit,
  answer,
}: {
  readonly unit: RemindersPage["units"][number];
  readonly answer: FormAnswer | undefined;
}) {
  const own = answer?.intent === "mail" && answer.values.unitId === unit.id ? answer : undefined;
  const id = `mail-${unit.id}`;
  return (
    <details className="not-printed" open={own !== undefined}>
      <summary>登记单位邮箱</summary>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="mail" />
        <input type="hidden" name="unitId" value={unit.id} />
        <label htmlFor={id} className="visually-hidden">
          {unit.name}的邮箱
        </label>
        <input
          id={id}
          name="email"
          type="text"
          inputMode="email"
          maxLength={200}
          defaultValue={own?.values.email}
          aria-invalid={own ? true : undefined}
        />
        {own && <p className="field-problem">{own.problems.email}</p>}
        <button className="small" type="submit">
          保存<span className="visually-hidden">{unit.name}的邮箱</span>
        </button>
      </Form>
    </details>
  );
}

function RemindForm({ answer }: { readonly answer: FormAnswer | undefined }) {
  return (
    <Form className="panel remind-form not-printed" method="post" id={formId} noValidate>
      <h2>现在催报选中的单位</h2>
      <input type="hidden" name="intent" value="remind" />
      <div className="field">
        <label htmlFor="remind-words">内容</label>
        <p className="hint" id="remind-words-hint">
          不填就用通常的说法（期限、还有几天、填报地址）。前面自动加上单位名称。
        </p>
        <textarea
          id="remind-words"
          name="words"
          rows={3}
          maxLength={1000}
          defaultValue={answer?.values.words}
          aria-describedby="remind-words-hint"
        />
        {answer?.problems.words && <p className="field-problem">{answer.problems.words}</p>}
      </div>
      <button className="primary" type="submit">
        发送邮件
      </button>
    </Form>
  );
}
