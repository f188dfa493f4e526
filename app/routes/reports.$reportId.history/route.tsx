import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { contentFieldOf } from "#report-schema/draft-input.ts";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { formTexts, readForm } from "#app/form-input.ts";
import { openReport } from "#app/services/open-report.ts";
import { restoreContent } from "#app/services/restore-content.ts";
import { actOf } from "#app/session/act-of.ts";
import { requirePerson } from "#app/session/require-person.ts";
import { FieldChanges, FieldChoice } from "./field-changes.tsx";
import { loadHistory } from "./load-history.ts";
import { MomentList } from "./moment-list.tsx";
import { PastReport } from "./past-report.tsx";

export const meta: MetaFunction = () => [{ title: "修改记录 · 政府信息公开工作年度报告" }];

const number = z.coerce.number().int().min(1);
const restoreInput = z
  .object({
    version: number.optional(),
    revision: number.optional(),
    field: z.string().max(200).optional(),
    seen: z.coerce.number().int().default(0),
  })
  .transform(({ version, revision, field, seen }) => ({
    field,
    seen,
    state: revision === undefined ? { version: version ?? 0 } : { revision },
  }));

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  return data(await loadHistory(context.db, person, params.reportId ?? "", new URL(request.url).searchParams));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const reportId = params.reportId ?? "";
  const { format } = await openReport(context.db, person, reportId, "edit");
  const form = readForm(restoreInput, await formTexts(request));
  if (!form.ok) return data({ sentence: Object.values(form.problems)[0] ?? "" }, { status: 400 });
  const { state, field: name, seen } = form.value;
  const field = name === undefined ? undefined : contentFieldOf(format, name);
  if (name !== undefined && field === undefined) return data({ sentence: "年报里没有这一项。" }, { status: 400 });
  const outcome = await restoreContent(actOf(context, person), { reportId, state, seen, ...(field && { field }) });
  if (!outcome.ok) return data({ sentence: outcome.sentence }, { status: 409 });
  // Told here, where the history stays in sight.
  if (outcome.held !== "") return data({ sentence: `已恢复 ${outcome.changed} 处。${outcome.held}` });
  throw redirect(name === undefined ? `/reports/${reportId}` : `/reports/${reportId}/history?field=${name}`);
}

export default function HistoryPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page">
      <h1>修改记录</h1>
      <p className="lead">{page.title}</p>
      <SentenceBox kind="problem" sentence={answer?.sentence} />
      <p className="actions">
        <Link className="button" to={`/reports/${page.id}`}>
          返回年报
        </Link>
        {(page.field ?? page.past) !== null && (
          <Link className="button" to={`/reports/${page.id}/history`}>
            全部时刻
          </Link>
        )}
      </p>
      <FieldChoice page={page} />
      {page.field && <FieldChanges page={page} field={page.field} />}
      {page.past && <PastReport page={page} past={page.past} />}
      {!page.field && !page.past && <MomentList page={page} />}
    </div>
  );
}
