import type { LoaderFunctionArgs } from "@remix-run/node";
import { excelType, fileAnswer } from "#app/file-answer.ts";
import { yearWorkbook } from "#app/services/year-workbook.ts";
import { yearOfScores } from "#app/services/year-of-scores.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The lines of the year view that are shown, as an Excel file. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const query = new URL(request.url).searchParams;
  const seen = await yearOfScores(context.db, person, params.sheetId ?? "");
  const bytes = await yearWorkbook(seen, {
    words: query.get("q")?.trim() ?? "",
    isByName: query.get("order") === "name",
  });
  return fileAnswer(bytes, excelType, `${seen.year}年政务公开考核得分.xlsx`, true);
}
