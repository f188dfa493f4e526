import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { formatById } from "#report-schema/formats/registry.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { CorrectionFields } from "#app/components/report/statements/correction-fields.tsx";
import { StatementsPanel } from "#app/components/report/statements/statements-panel.tsx";
import { ZeroFields } from "#app/components/report/statements/zero-fields.tsx";
import { formTexts } from "#app/form-input.ts";
import { openReport } from "#app/services/open-report.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { loadStatementsPage } from "./load-statements-page.ts";
import { state } from "./state.ts";

export const meta: MetaFunction = () => [{ title: "声明和更正 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadStatementsPage(context.db, person, params.reportId ?? ""));
}

/** Answers the desk in place where it says `stay`; a plain form goes back to the report. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const open = await openReport(context.db, person, params.reportId ?? "", "edit");
  const texts = await formTexts(request);
  const answer = await state(actOf(context, person), open, texts);
  if (answer.ok && texts.stay === undefined) return redirect(`/reports/${open.stored.id}`);
  return data({ ...answer, intent: texts.intent ?? "" }, { status: answer.ok ? 200 : 409 });
}

export default function StatementsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && !answer.ok ? answer : undefined;
  const format = formatById(page.formatId);
  const correcting = refused?.intent === "correct" ? refused : undefined;
  const declaring = refused?.intent === "declare" ? refused : undefined;
  return (
    <div className="page">
      <h1>声明和更正</h1>
      <p className="lead">{page.title}</p>
      <StatementsPanel format={format} statements={page.statements} />
      {page.locked.length > 0 && (
        <Form className="panel" id="correct" method="post">
          <h2>更正上年结转</h2>
          <p className="hint">
            上年结转数由 {page.lastYear} 年度年报带入。确有不同的（如机构改革划入划出），改正并写明理由。
          </p>
          <CorrectionFields
            format={format}
            locked={new Map(page.locked.map((one) => [one.figure, one]))}
            fields={correcting?.values ?? page.fields}
            reason={correcting?.values.reason ?? ""}
            problem={correcting?.sentence ?? ""}
          />
          <button className="primary" type="submit" name="intent" value="correct">
            保存更正
          </button>
        </Form>
      )}
      <Form className="panel" id="zero" method="post">
        <h2>零报告声明</h2>
        <SentenceBox kind="problem" sentence={declaring?.sentence} />
        {page.isAllZero ? (
          <>
            <p>声明：经核对下列来源，本年度没有政府信息公开申请，没有相关行政复议、行政诉讼。</p>
            <ZeroFields
              declaration={page.statements.zeroDeclaration}
              values={declaring?.values ?? {}}
              problems={declaring?.problems ?? {}}
            />
            <p className="actions">
              <button className="primary" type="submit" name="intent" value="declare">
                声明
              </button>
              {page.statements.zeroDeclaration && (
                <button className="danger" type="submit" name="intent" value="withdraw">
                  撤回声明
                </button>
              )}
            </p>
          </>
        ) : (
          <p>已保存的表三、表四不全是 0，不用声明。</p>
        )}
      </Form>
      <Link className="button" to={`/reports/${page.id}`}>
        返回年报
      </Link>
    </div>
  );
}
