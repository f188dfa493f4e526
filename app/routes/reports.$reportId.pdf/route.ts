import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAnswer } from "#app/file-answer.ts";
import { askedPaper } from "#app/services/internal-paper.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The report as PDF; `?edition=internal` with the unit's scores behind it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const query = new URL(request.url).searchParams;
  const { outline, date, name } = await askedPaper(context.db, person, params.reportId ?? "", query);
  try {
    const bytes = await context.printer.print(outline, { date });
    return fileAnswer(bytes, "application/pdf", `${name}.pdf`, query.has("download"));
  } catch (error) {
    // A character no font has is the writer's to change; the sentence says which and where.
    if (error instanceof Error && error.name === "MissingGlyphError")
      throw new Response(error.message, { status: 422 });
    throw error;
  }
}
