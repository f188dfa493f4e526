import { lockReport } from "#db/queries/reports.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import type { Act, Refusal } from "./act.ts";

/** The office finds a handed-in report in order. */
export async function approveReport(act: Act, reportId: string): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "approve");
    return moveReport(transaction, act, open, "approve");
  });
}
