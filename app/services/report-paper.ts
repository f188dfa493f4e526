import { canMove } from "#report-schema/lifecycle.ts";
import { reportTitle, type Report, type ReportContent } from "#report-schema/report.ts";
import type { Actor } from "#report-schema/access.ts";
import type { Db } from "#db/client.ts";
import { findRevisionByNumber, latestRevision } from "#db/queries/revisions.ts";
import type { Outline } from "#app/renderers/outline.ts";
import { reportOutline } from "#app/renderers/report-outline.ts";
import { notFound } from "#app/refusals.ts";
import { openReport, reportOf, type OpenReport } from "./open-report.ts";

export interface ReportPaper {
  readonly outline: Outline;
  /** The moment its content was saved or handed in. */
  readonly date: string;
  /** Name of its file, without the ending. */
  readonly name: string;
}

/**
 * The paper of a report, whatever kind of file it becomes: the draft as it is saved, with its mark, also while the unit
 * reviews it; once handed in, the exact revision. What belongs to a rehearsal says so on every page.
 * @param number which revision, as written in an address; null for the newest state
 * @throws Response 404 or 403 as `openReport`; 404 when there is no such revision
 */
export async function reportPaper(db: Db, actor: Actor, reportId: string, number: string | null): Promise<ReportPaper> {
  const open = await openReport(db, actor, reportId, "view");
  const isDraft = number === null && canMove(open.stored.state, "submit");
  const rehearsal = open.stored.isRehearsal ? "演练" : undefined;
  if (isDraft) return paperOf(open.format, reportOf(open), open.stored.updatedAt, rehearsal ?? "草稿");
  const revision =
    number === null
      ? await latestRevision(db, open.stored.id)
      : await findRevisionByNumber(db, open.stored.id, Number(number));
  if (!revision) throw notFound("没有这一次报送的文件。");
  const report = { unit: revision.unitName, year: revision.year, formatId: revision.formatId, ...revision.content };
  return paperOf(open.format, report, revision.createdAt, rehearsal);
}

/** The draft as it stands in the form, saved or not. @param date of the moment it was typed */
export function paperAsTyped(open: OpenReport, content: ReportContent, date: string): ReportPaper {
  return paperOf(open.format, reportOf(open, content), date, open.stored.isRehearsal ? "演练" : "草稿");
}

function paperOf(
  format: Parameters<typeof reportOutline>[0],
  report: Report,
  date: string,
  watermark?: string,
): ReportPaper {
  const title = reportTitle(report.unit, report.year);
  return {
    outline: reportOutline(format, report, watermark ? { watermark } : {}),
    date,
    name: watermark ? `${title}（${watermark}）` : title,
  };
}
