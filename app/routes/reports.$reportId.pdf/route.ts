import type { LoaderFunctionArgs } from "@remix-run/node";
import { isEditable } from "#report-schema/lifecycle.ts";
import { reportTitle } from "#report-schema/report.ts";
import { findRevisionByNumber, latestRevision } from "#db/queries/revisions.ts";
import { fileAnswer } from "#app/file-answer.ts";
import { notFound } from "#app/refusals.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { openReport, reportOf } from "#app/services/open-report.ts";
import { requirePerson } from "#app/session/require-person.ts";

/** The report as PDF: the draft as it is saved, with its mark; once handed in, the exact revision. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const open = await openReport(context.db, person, params.reportId ?? "", "view");
  const query = new URL(request.url).searchParams;
  const number = query.get("revision");
  const isDraft = number === null && isEditable(open.stored.state);
  const revision = isDraft
    ? undefined
    : number === null
      ? await latestRevision(context.db, open.stored.id)
      : await findRevisionByNumber(context.db, open.stored.id, Number(number));
  if (!isDraft && !revision) throw notFound("没有这一次报送的文件。");
  const report = revision
    ? { unit: revision.unitName, year: revision.year, formatId: revision.formatId, ...revision.content }
    : reportOf(open);
  const outline = reportOutline(open.format, report, isDraft ? { watermark: "草稿" } : {});
  try {
    const date = revision?.createdAt ?? open.stored.updatedAt;
    const bytes = await context.printer.print(outline, { date });
    const title = reportTitle(report.unit, report.year);
    return fileAnswer(bytes, "application/pdf", `${title}${isDraft ? "（草稿）" : ""}.pdf`, query.has("download"));
  } catch (error) {
    // A character no font has is the writer's to change; the sentence says which and where.
    if (error instanceof Error && error.name === "MissingGlyphError")
      throw new Response(error.message, { status: 422 });
    throw error;
  }
}
