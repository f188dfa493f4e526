import { carriedFigures, holdLocked, lockedFigures, type HeldChange } from "#report-schema/carried-in.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { isAllZero } from "#report-schema/rules/whole-tables.ts";
import { withTotals } from "#report-schema/totals.ts";
import { insertZeroDeclaration, standingZeroDeclaration } from "#db/queries/statements.ts";
import type { Act } from "./act.ts";
import type { OpenReport } from "./open-report.ts";
import { previousReportOf } from "./previous-report.ts";
import { standingCorrections } from "./standing-corrections.ts";

/**
 * What every write of a draft passes through, whoever makes it: figures that last year's report decides stay as they
 * are kept, unless put right with a reason; a declaration that all is zero is withdrawn once something is not.
 * Both are looked up only where a figure they rest on is to change.
 * @param wanted the content about to be written
 * @returns what may be written, and what was left as it is
 */
export async function guardDraft(
  { db: transaction, actor, now }: Pick<Act, "db" | "actor" | "now">,
  open: OpenReport,
  wanted: ReportContent,
): Promise<{ readonly content: ReportContent; readonly held: readonly HeldChange[] }> {
  const { stored, format } = open;
  const kept = stored.content;
  const touched = carriedFigures(format).some(
    (id) => kept.figures[id] !== wanted.figures[id] || kept.unread[id] !== wanted.unread[id],
  );
  const { content, held } = touched
    ? holdLocked(
        lockedFigures(format, await previousReportOf(transaction, open)),
        kept,
        wanted,
        await standingCorrections(transaction, stored),
      )
    : { content: wanted, held: [] };
  const wasZero = isAllZero(format, withTotals(format, kept.figures));
  if (wasZero && !isAllZero(format, withTotals(format, content.figures))) {
    if (await standingZeroDeclaration(transaction, stored.id)) {
      const mark = { reportId: stored.id, accountId: actor.accountId, at: now.toISOString() };
      await insertZeroDeclaration(transaction, mark, undefined);
    }
  }
  return { content, held };
}
