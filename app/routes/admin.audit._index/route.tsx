import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { SentenceBox } from "#app/components/sentence-box.tsx";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formTexts } from "#app/form-input.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import { auditReach } from "#app/services/audit-reach.ts";
import { checkAudit } from "#app/services/check-audit.ts";
import { mostExcelLines } from "#app/services/export-audit.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";
import { AuditForm } from "./audit-form.tsx";
import { AuditTable } from "./audit-table.tsx";
import { ChainPanel } from "./chain-panel.tsx";
import { loadAudit } from "./load-audit.ts";

export const meta: MetaFunction = () => [{ title: "操作记录 · 政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { unitIds } = await requireOffice(request, context);
  const query = new URL(request.url).searchParams;
  const tooLong = query.has("full") ? `超过 ${mostExcelLines} 条，Excel 装不下。请缩小范围，或导出 CSV。` : "";
  query.delete("full");
  return data({ tooLong, ...(await loadAudit(context.db, unitIds, query)) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const texts = await formTexts(request);
  if (texts.intent !== "verify") throw notFound();
  if (!(await auditReach(context.db, unitIds)).isWhole) throw forbidden("操作记录由最上级单位核对。");
  return data(await checkAudit(actOf(context, person)));
}

export default function AuditPage() {
  const { tooLong, question, lines, older, newer, head } = useLoaderData<typeof loader>();
  const verdict = useActionData<typeof action>();
  return (
    <div className="page page-wide">
      <h1>操作记录</h1>
      <p className="lead">谁在什么时候、从哪台机器办了什么。只能追加，不能修改或删除。</p>
      {head && verdict && <ChainPanel head={head} verdict={verdict} />}
      <SentenceBox kind="problem" sentence={tooLong} />
      <AuditForm question={question} />
      <AuditTable lines={lines} older={older} newer={newer} />
      {head && !verdict && <ChainPanel head={head} verdict={verdict} />}
    </div>
  );
}
