import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { headingsOf } from "#report-schema/scoring/entries-headings.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { periodText } from "#app/components/scores/period-text.ts";
import { formWithFile } from "#app/form-input.ts";
import { tableFileTypes } from "#app/readers/read-table-file.ts";
import { openSheet } from "#app/services/open-sheet.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { answerImport } from "./answer-import.ts";
import { NameQuestions } from "./name-questions.tsx";

export const meta: MetaFunction = () => [{ title: "导入计分表 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const sheet = await openSheet(context.db, person, params.sheetId ?? "");
  return data({
    id: sheet.id,
    title: `导入${periodText(sheet.period)}计分表`,
    headings: headingsOf(sheet.scheme),
    units: sheet.content.units.map(({ id, name }) => ({ id, name })),
    types: tableFileTypes,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const sheet = await openSheet(context.db, person, params.sheetId ?? "");
  const { texts, file } = await formWithFile(request, "file");
  const answer = await answerImport(actOf(context, person), context.reader, sheet.id, texts, file);
  return data(answer, { status: answer.ok ? 200 : 409 });
}

export default function ImportPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-form">
      <h1>{page.title}</h1>
      <SentenceBox kind={answer?.ok ? "good" : "problem"} sentence={answer?.sentence} />
      {answer && answer.notes.length > 0 && (
        <ul>
          {answer.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {answer && answer.questions.length > 0 ? (
        <NameQuestions units={page.units} questions={answer.questions} table={answer.table} />
      ) : (
        <Form className="panel" method="post" encType="multipart/form-data">
          <div className="field">
            <label htmlFor="file">表格文件（.xlsx 或 .csv）</label>
            <p className="hint">第一行是列名：{page.headings.join("、")}；一行一个单位。</p>
            <input id="file" name="file" type="file" accept={page.types} />
          </div>
          <div className="field">
            <label htmlFor="pasted">或者从 Excel 复制，粘贴在这里（连同列名一行）</label>
            <textarea id="pasted" name="pasted" rows={6} />
          </div>
          <button className="primary" type="submit">
            导入
          </button>
        </Form>
      )}
      <p>
        <Link to={`/scores/${page.id}`}>返回计分表</Link>
      </p>
    </div>
  );
}
