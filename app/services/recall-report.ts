import { lockReport } from "#db/queries/reports.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import type { Act, Refusal } from "./act.ts";

/** Takes a report back from the unit's own review, to write in it again. */
export async function recallReport(act: Act, reportId: string): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "askUnitReview");
    return moveReport(transaction, act, open, "recall");
  });
}
