import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { requirePerson } from "#app/session/require-person.ts";
import { compareCopy, loadCopyPage } from "./compare-copy.ts";
import { CopyResult } from "./copy-result.tsx";

export const meta: MetaFunction = () => [{ title: "比对公布稿 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadCopyPage(context.db, person, params.reportId ?? ""));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const { db, reader } = context;
  const answer = await compareCopy(db, reader, person, params.reportId ?? "", await request.formData());
  return data(answer, { status: answer.sentence === "" ? 200 : 400 });
}

export default function PublishedCopyPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>比对公布稿</h1>
      <p className="lead">
        {page.unit} {page.year} 年度{page.revision > 0 && `，与第 ${page.revision} 次报送的版本比对`}
      </p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {answer && <CopyResult answer={answer} />}
      {page.revision === 0 ? (
        <p className="panel">这份年报还没有报送过，没有可以比对的版本。</p>
      ) : (
        <Form className="panel" method="post" encType="multipart/form-data">
          <p>上传单位公布的文件，或在公布的网页上全选、复制后粘贴到下面。只比对，不保存。</p>
          <div className="field">
            <label htmlFor="copy-file">公布的文件（网页、Word、PDF、文本）</label>
            <input id="copy-file" name="file" type="file" accept={page.accept} />
          </div>
          <div className="field">
            <label htmlFor="copy-text">或者粘贴网页的内容</label>
            <textarea id="copy-text" name="pasted" rows={8} maxLength={1_000_000} />
          </div>
          <div className="actions">
            <button className="primary" type="submit">
              开始比对
            </button>
            <Link className="button" to={`/reports/${page.id}`}>
              返回年报
            </Link>
          </div>
        </Form>
      )}
    </div>
  );
}
