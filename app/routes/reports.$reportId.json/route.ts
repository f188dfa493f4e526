import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportToJson } from "#report-schema/report-json.ts";
import { reportTitle } from "#report-schema/report.ts";
import { fileAnswer } from "#app/file-answer.ts";
import { openReport, reportOf } from "#app/services/open-report.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The report as the file other programs and our command line read. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const open = await openReport(context.db, person, params.reportId ?? "", "view");
  const report = reportOf(open);
  const text = `${JSON.stringify(reportToJson(report), null, 2)}\n`;
  return fileAnswer(text, "application/json; charset=utf-8", `${reportTitle(report.unit, report.year)}.json`, true);
}
