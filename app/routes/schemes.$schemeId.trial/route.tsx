import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { ChoiceField } from "#app/components/choice-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { requirePerson } from "#app/session/require-person.ts";
import { loadTrial } from "./load-trial.ts";
import { MovesTable } from "./moves-table.tsx";
import { tryEntries } from "./try-entries.ts";

export const meta: MetaFunction = () => [{ title: "试算 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data((await loadTrial(context.db, person, params.schemeId ?? "")).page);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const tried = await loadTrial(context.db, person, params.schemeId ?? "");
  const answer = await tryEntries(context.db, context.reader, tried, await request.formData(), context.now);
  return data(answer, { status: answer.ok ? 200 : 400 });
}

export default function TrialPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <p className="crumb">
        <Link to="/schemes">考核方案</Link> › <Link to={`/schemes/${page.schemeId}`}>{page.schemeName}</Link>
      </p>
      <h1>试算：换了方案谁会变</h1>
      <p className="lead">
        用上一年（上个月）按“{page.beforeName}
        ”填的计分表，分别按两个方案算一遍，看总分和名次有什么变化。试算不保存任何分数。
      </p>
      {page.faults.length > 0 && (
        <div className="problem-box" role="alert">
          方案还有 {page.faults.length} 处要改，改好后才能试算：{page.faults[0]}。
        </div>
      )}
      {answer && !answer.ok && (
        <div className="problem-box" role="alert">
          <ul>
            {answer.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {answer?.ok && <MovesTable trial={answer.trial} />}
      <Form method="post" encType="multipart/form-data" className="panel" noValidate>
        {page.sheets.length > 0 && (
          <ChoiceField
            label="已有的计分表"
            name="sheet"
            choices={[{ value: "", label: "不用已有的，用下面的文件或粘贴" }, ...page.sheets]}
          />
        )}
        <div className="field">
          <label htmlFor="field-file">计分表文件（.xlsx 或 .csv）</label>
          <input id="field-file" type="file" name="file" accept={page.fileTypes} />
        </div>
        <TextField
          label="或者从表格里复制，粘贴在这里"
          name="pasted"
          rows={8}
          maxLength={200_000}
          value={answer?.pasted ?? ""}
          hint={`首行写列名：${page.headings.join("、")}`}
        />
        <div className="actions">
          <button className="primary" type="submit" disabled={page.faults.length > 0}>
            试算
          </button>
          <Link to={`/schemes/${page.schemeId}`}>返回方案</Link>
        </div>
      </Form>
    </div>
  );
}
