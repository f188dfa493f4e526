import type { LoaderFunctionArgs } from "@remix-run/node";
import { isIssued } from "#report-schema/sheet/sheet-step.ts";
import { docxType, fileAnswer } from "#app/file-answer.ts";
import { bulletinOutline } from "#app/renderers/bulletin-outline.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { judgedSheet, openSheet } from "#app/services/open-sheet.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The 通报 of a sheet as PDF or Word; marked 草稿 until the sheet is issued. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const sheet = await openSheet(context.db, person, params.sheetId ?? "");
  const { scores } = await judgedSheet(context.db, sheet, context.now);
  const isDraft = !isIssued(sheet.state);
  const outline = bulletinOutline(sheet.scheme, scores, sheet.bulletin, isDraft ? { watermark: "草稿" } : {});
  const query = new URL(request.url).searchParams;
  const date = sheet.bulletin.date ?? sheet.updatedAt;
  const name = `${outline.title}${isDraft ? "（草稿）" : ""}`;
  if (query.get("to") === "docx") {
    return fileAnswer(await writeDocx(outline, { date }), docxType, `${name}.docx`, true);
  }
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
