import type { LoaderFunctionArgs } from "@remix-run/node";
import { docxType, fileAnswer } from "#app/file-answer.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { reviewOutline } from "#app/renderers/review-outline.ts";
import { reviewOpinion } from "#app/services/review-opinion.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The 审查意见书 of one return, as PDF or Word. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const query = new URL(request.url).searchParams;
  const { opinion, at, name } = await reviewOpinion(context.db, person, params.reportId ?? "", query.get("return"));
  const outline = reviewOutline(opinion);
  if (query.get("as") === "word")
    return fileAnswer(await writeDocx(outline, { date: at }), docxType, `${name}.docx`, true);
  try {
    const bytes = await context.printer.print(outline, { date: at });
    return fileAnswer(bytes, "application/pdf", `${name}.pdf`, query.has("download"));
  } catch (error) {
    // A character no font has is the writer's to change; the sentence says which and where.
    if (error instanceof Error && error.name === "MissingGlyphError")
      throw new Response(error.message, { status: 422 });
    throw error;
  }
}
