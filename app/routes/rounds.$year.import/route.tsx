import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { findRoundByKey } from "#db/queries/rounds.ts";
import type { Db } from "#db/client.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { readableEndings } from "#app/readers/read-file.ts";
import { notFound } from "#app/refusals.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { answerImport } from "./answer-import.ts";
import { ImportPreview } from "./import-preview.tsx";

export const meta: MetaFunction = () => [{ title: "导入已公布的年报 · 政府信息公开工作年度报告" }];

async function roundOf(db: Db, key: string) {
  const round = await findRoundByKey(db, key);
  if (!round || round.isRehearsal) throw notFound("没有这个年度的编报任务。");
  return round;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireOffice(request, context);
  const { year } = await roundOf(context.db, params.year ?? "");
  return data({ year, accept: readableEndings.join(",") });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { person } = await requireOffice(request, context);
  const round = await roundOf(context.db, params.year ?? "");
  const answer = await answerImport(actOf(context, person), context.reader, round, await request.formData());
  return data(answer, { status: answer.sentence === "" ? 200 : 400 });
}

export default function ImportReportsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>导入 {page.year} 年度已公布的年报</h1>
      <p className="lead">
        使用本系统以前公布的年报，可由文件读入，作为下一年度结转、现行有效件数和文字雷同的比对依据。
        <Link to={`/rounds/${page.year}`}>返回进度</Link>
      </p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {answer && answer.done.length > 0 && (
        <section className="panel" role="status">
          <h2>导入结果</h2>
          <ul>
            {answer.done.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {answer && answer.preview.length > 0 ? (
        <ImportPreview preview={answer.preview} />
      ) : (
        <Form className="panel" method="post" encType="multipart/form-data">
          <input type="hidden" name="intent" value="preview" />
          <div className="field">
            <label htmlFor="report-files">年报文件</label>
            <p className="hint" id="report-files-hint">
              网页（.html）、Word（.docx）、Excel（.xlsx）、文本（.txt）、PDF（能选中文字的），可以一次选多个，合计不超过
              4 MB。按标题里的单位名称和年度对应。
            </p>
            <input
              id="report-files"
              name="files"
              type="file"
              multiple
              accept={page.accept}
              aria-describedby="report-files-hint"
            />
          </div>
          <div className="actions">
            <button className="primary" type="submit">
              预览
            </button>
          </div>
        </Form>
      )}
    </div>
  );
}
