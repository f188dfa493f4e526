import { lockReport } from "#db/queries/reports.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import type { Act, Refusal } from "./act.ts";

/** The office gives a report it had passed back to the unit, saying why; it must be handed in and reviewed anew. */
export async function reopenReport(
  act: Act,
  input: { readonly reportId: string; readonly remark: string },
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, input.reportId);
    const open = await openReport(transaction, actor, input.reportId, "reopen");
    return moveReport(transaction, act, open, "reopen", { remark: input.remark });
  });
}
