import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData } from "@remix-run/react";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { actOf } from "#app/session/act-of.ts";
import { requireAdmin } from "#app/session/require-role.ts";
import { answerImport } from "./answer-import.ts";
import { ImportPreview } from "./import-preview.tsx";

export const meta: MetaFunction = () => [{ title: "导入单位名单 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin(request, context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person } = await requireAdmin(request, context);
  const answer = await answerImport(actOf(context, person), context.reader, await request.formData());
  if ("done" in answer) return redirect(`/admin/units?${answer.done}`);
  return data(answer, { status: answer.sentence === "" ? 200 : 400 });
}

export default function ImportUnitsPage() {
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>导入单位名单</h1>
      <p className="lead">
        从 Excel（.xlsx）或 CSV 文件导入。先看预览，确认后才写入；文件里没有的单位不受影响。
        <Link to="/admin/units">返回单位列表</Link>
      </p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      {answer?.preview ? (
        <ImportPreview preview={answer.preview} />
      ) : (
        <Form className="panel" method="post" encType="multipart/form-data">
          <input type="hidden" name="intent" value="preview" />
          <div className="field">
            <label htmlFor="unit-file">名单文件</label>
            <p className="hint" id="unit-file-hint">
              按标题认列：单位名称、简称、上级单位、类别、组别、别名、联系人、联系电话、登录名、姓名。只有“单位名称”必须有；标题上面可以有大标题，合并的单元格会沿用上一行。
            </p>
            <input id="unit-file" name="file" type="file" accept=".xlsx,.csv,.txt" aria-describedby="unit-file-hint" />
          </div>
          <div className="actions">
            <button className="primary" type="submit">
              预览
            </button>
            <a href="/admin/units/template" download>
              下载模板
            </a>
          </div>
        </Form>
      )}
    </div>
  );
}
