import type { LoaderFunctionArgs } from "@remix-run/node";
import { excelType, fileAnswer } from "#app/file-answer.ts";
import { writeXlsx } from "#app/renderers/excel/write-xlsx.ts";
import { askedPaper } from "#app/services/internal-paper.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The report as an Excel workbook, for whoever goes on reckoning with its tables. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const query = new URL(request.url).searchParams;
  const { outline, name } = await askedPaper(context.db, person, params.reportId ?? "", query);
  return fileAnswer(await writeXlsx(outline), excelType, `${name}.xlsx`, true);
}
