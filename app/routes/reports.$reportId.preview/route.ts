import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { contentOfFields } from "#report-schema/draft-input.ts";
import { draftFieldsSchema } from "#report-schema/draft-fields-schema.ts";
import { fileAnswer } from "#app/file-answer.ts";
import { formTexts, readForm } from "#app/form-input.ts";
import { openReport } from "#app/services/open-report.ts";
import { paperAsTyped } from "#app/services/report-paper.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** Opened by its address it is the paper as it is saved. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/reports/${params.reportId ?? ""}/pdf`);
}

/** Prints what stands in the form, saved or not; nothing is kept. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson(request, context);
  const open = await openReport(context.db, person, params.reportId ?? "", "edit");
  const form = readForm(draftFieldsSchema(open.format), await formTexts(request));
  if (!form.ok) return new Response(Object.values(form.problems)[0] ?? "", { status: 400 });
  const content = contentOfFields(open.format, form.value);
  const { outline, date, name } = paperAsTyped(open, content, context.now.toISOString());
  try {
    // Of a form that was typed on in, the paper is not waited for any more.
    const { signal } = request;
    return fileAnswer(await context.printer.print(outline, { date, signal }), "application/pdf", `${name}.pdf`, false);
  } catch (error) {
    if (error instanceof Error && error.name === "MissingGlyphError")
      return new Response(error.message, { status: 422 });
    throw error;
  }
}
