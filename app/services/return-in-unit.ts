import { z } from "zod";
import { lockReport } from "#db/queries/reports.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import { remarksOf } from "./remarks-of.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export const returnInUnitInput = z.object({
  // Words on the whole, beside or instead of numbered remarks.
  remark: z.string().trim().max(5_000, "审核意见最多 5000 字").default(""),
});

/** A reviewer of the unit gives the report back to whoever fills it, saying why. */
export async function returnInUnit(
  act: Act,
  { reportId, remark }: { readonly reportId: string } & z.infer<typeof returnInUnitInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "returnInUnit");
    const { remarks } = await remarksOf(transaction, reportId);
    const ours = remarks.some(
      ({ scope, standing }) => scope === "inUnit" && standing !== "dropped" && standing !== "met",
    );
    if (remark === "" && !ours) return refusal("还没有写意见，没有退回。请在要改的地方写明意见，或写总的意见。");
    return moveReport(transaction, act, open, "returnInUnit", remark === "" ? {} : { remark });
  });
}
