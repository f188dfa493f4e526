import { z } from "zod";
import { lockReport } from "#db/queries/reports.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import type { Act, Refusal } from "./act.ts";

export const returnInUnitInput = z.object({
  remark: z.string().trim().min(1, "请写明退回原因和需要修改的地方").max(5_000, "审核意见最多 5000 字"),
});

/** A reviewer of the unit gives the report back to whoever fills it, saying why. */
export async function returnInUnit(
  act: Act,
  input: { readonly reportId: string } & z.infer<typeof returnInUnitInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, input.reportId);
    const open = await openReport(transaction, actor, input.reportId, "returnInUnit");
    return moveReport(transaction, act, open, "returnInUnit", { remark: input.remark });
  });
}
