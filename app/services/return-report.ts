import { z } from "zod";
import { lockReport } from "#db/queries/reports.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import type { Act, Refusal } from "./act.ts";

export const returnInput = z.object({
  remark: z.string().trim().min(1, "请写明退回原因和需要修改的地方").max(5_000, "审查意见最多 5000 字"),
});

/** The office sends a report back with its remark; the unit may edit it again. */
export async function returnReport(
  act: Act,
  input: { readonly reportId: string } & z.infer<typeof returnInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, input.reportId);
    const open = await openReport(transaction, actor, input.reportId, "return");
    return moveReport(transaction, act, open, "return", { remark: input.remark });
  });
}
