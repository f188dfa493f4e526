import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { bulletinText } from "#report-schema/bulletin/bulletin-text.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { periodText } from "#app/components/scores/period-text.ts";
import { formTexts } from "#app/form-input.ts";
import { editBulletin } from "#app/services/edit-bulletin.ts";
import { judgedSheet, openSheet } from "#app/services/open-sheet.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { fieldsOfWords, wordsOfFields } from "./words-form.ts";
import { WordsForm } from "./words-fields.tsx";

export const meta: MetaFunction = () => [{ title: "通报 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const sheet = await openSheet(context.db, person, params.sheetId ?? "");
  const { scores, faults } = await judgedSheet(context.db, sheet, context.now);
  const { opening, requests, title } = bulletinText(sheet.scheme, scores, sheet.bulletin);
  return data({
    id: sheet.id,
    period: periodText(sheet.period),
    fields: fieldsOfWords(sheet.bulletin),
    groups: sheet.scheme.groups.map(({ id, name }) => ({ id, name })),
    title,
    opening,
    requests,
    unfinished: faults.length,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const sheet = await openSheet(context.db, person, params.sheetId ?? "");
  const fields = await formTexts(request);
  const words = wordsOfFields(fields, sheet.period);
  if (!words.success) {
    const problems: Record<string, string> = {};
    for (const { path, message } of words.error.issues) problems[String(path[0])] ??= message;
    const sentence = "有的地方填得不对，没有保存，见下面红字。";
    return data({ fields, problems, sentence }, { status: 400 });
  }
  await editBulletin(actOf(context, person), sheet.id, words.data);
  return redirect(`/scores/${sheet.id}/bulletin`);
}

export default function BulletinPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-form">
      <div className="page-head">
        <h1>{page.period}通报</h1>
        <p className="actions">
          <a className="button" href={`/scores/${page.id}/paper`} target="_blank" rel="noreferrer">
            查看 PDF
          </a>
          <a className="button" href={`/scores/${page.id}/paper?download`}>
            下载 PDF
          </a>
          <a className="button" href={`/scores/${page.id}/paper?to=docx`}>
            下载 Word
          </a>
          <Link to={`/scores/${page.id}`}>返回计分表</Link>
        </p>
      </div>
      {page.unfinished > 0 && (
        <SentenceBox kind="note" sentence={`计分表还有 ${page.unfinished} 处没有改好，通报上印“草稿”。`} />
      )}
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <section className="panel">
        <h2>{page.title}</h2>
        <p>{page.opening}</p>
        {page.requests.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <WordsForm page={page} fields={answer?.fields ?? page.fields} problems={answer?.problems ?? {}} />
    </div>
  );
}
