import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { beijingDate } from "#report-schema/round-dates.ts";
import { fileAnswer, streamedAnswer } from "#app/file-answer.ts";
import { auditBatches } from "#app/services/audit-pages.ts";
import { auditFilter, readAuditQuestion } from "#app/services/audit-question.ts";
import { auditReach } from "#app/services/audit-reach.ts";
import { auditCsv, auditWorkbook, handOutAudit } from "#app/services/export-audit.ts";
import { actOf } from "#app/session/act-of.ts";
import { requireOffice } from "#app/session/require-role.ts";

const excelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** All lines looked for as a file. More than a workbook takes leads back to the page, which says so. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { person, unitIds } = await requireOffice(request, context);
  const query = new URL(request.url).searchParams;
  const reach = await auditReach(context.db, unitIds);
  const filter = auditFilter(reach, readAuditQuestion(query));
  const lines = auditBatches(context.db, filter);
  const name = `操作记录${beijingDate(context.now)}`;
  const isExcel = query.get("format") === "xlsx";
  const workbook = isExcel ? await auditWorkbook(lines, reach.units) : undefined;
  if (isExcel && !workbook) {
    query.delete("format");
    query.set("full", "1");
    throw redirect(`/admin/audit?${query}`);
  }
  await handOutAudit(actOf(context, person), `导出操作记录（${isExcel ? "Excel" : "CSV"}）`);
  if (workbook) return fileAnswer(workbook, excelType, `${name}.xlsx`, true);
  return streamedAnswer(auditCsv(lines, reach.units), context.drained, "text/csv; charset=utf-8", `${name}.csv`);
}
