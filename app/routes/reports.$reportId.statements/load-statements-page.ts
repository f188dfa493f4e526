import { redirect } from "@remix-run/node";
import type { Actor } from "#report-schema/access.ts";
import { lockedFigures } from "#report-schema/carried-in.ts";
import { fieldsOfContent } from "#report-schema/draft-input.ts";
import { isEditable } from "#report-schema/lifecycle.ts";
import { reportTitle } from "#report-schema/report.ts";
import { isAllZero } from "#report-schema/rules/whole-tables.ts";
import { withTotals } from "#report-schema/totals.ts";
import type { Db } from "#db/client.ts";
import { listStatements } from "#db/queries/statements.ts";
import { openReport } from "#app/services/open-report.ts";
import { previousReportOf } from "#app/services/previous-report.ts";

/** What the unit can state beside its figures. A report it does not hold is shown on its own page. */
export async function loadStatementsPage(db: Db, person: Actor, reportId: string) {
  const open = await openReport(db, person, reportId, "edit");
  const { stored, format, unitName } = open;
  if (!isEditable(stored.state)) throw redirect(`/reports/${reportId}`);
  return {
    id: reportId,
    title: reportTitle(unitName, stored.year),
    isRehearsal: stored.isRehearsal,
    formatId: format.id,
    locked: [...lockedFigures(format, await previousReportOf(db, open)).values()],
    lastYear: stored.year - 1,
    fields: fieldsOfContent(format, stored.content),
    statements: await listStatements(db, reportId),
    isAllZero: isAllZero(format, withTotals(format, stored.content.figures)),
  };
}

export type StatementsPageData = Awaited<ReturnType<typeof loadStatementsPage>>;
