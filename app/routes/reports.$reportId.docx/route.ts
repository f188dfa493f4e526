import type { LoaderFunctionArgs } from "@remix-run/node";
import { docxType, fileAnswer } from "#app/file-answer.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { askedPaper } from "#app/services/internal-paper.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The report as a Word file, for offices that go on working in it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const query = new URL(request.url).searchParams;
  const { outline, date, name } = await askedPaper(context.db, person, params.reportId ?? "", query);
  return fileAnswer(await writeDocx(outline, { date }), docxType, `${name}.docx`, true);
}
