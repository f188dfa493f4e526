import { carriedFigures, lockedFigures, withCarriedIn } from "#report-schema/carried-in.ts";
import { isEditable } from "#report-schema/lifecycle.ts";
import { lockReport } from "#db/queries/reports.ts";
import type { Act } from "./act.ts";
import { openReport, type OpenReport } from "./open-report.ts";
import { previousReportOf } from "./previous-report.ts";
import { writeContent } from "./write-content.ts";

/**
 * Brings 上年结转 into a draft that was begun before last year's report was handed in: blank cells only, by the program
 * itself. Done when the draft is opened for writing; once they are filled nothing happens.
 * @returns whether anything arrived
 */
export async function takeCarriedIn(
  { db, actor, now }: Pick<Act, "db" | "actor" | "now">,
  seen: OpenReport,
): Promise<boolean> {
  const reportId = seen.stored.id;
  const isFull = carriedFigures(seen.format).every((id) => seen.stored.content.figures[id] !== undefined);
  if (isFull || !isEditable(seen.stored.state)) return false;
  if (!(await previousReportOf(db, seen))) return false;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "edit");
    const { stored, format } = open;
    if (!isEditable(stored.state)) return false;
    const content = withCarriedIn(stored.content, lockedFigures(format, await previousReportOf(transaction, open)));
    const version = await writeContent({ db: transaction, now, actor: { accountId: null } }, stored, content);
    return version !== stored.version;
  });
}
