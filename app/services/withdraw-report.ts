import { z } from "zod";
import { lockReport } from "#db/queries/reports.ts";
import { changedSince } from "./changed-since.ts";
import { moveReport } from "./move-report.ts";
import { openReport } from "./open-report.ts";
import type { Act, Refusal } from "./act.ts";

export const withdrawInput = z.object({
  note: z
    .string({ error: "请写明撤回更正的说明" })
    .trim()
    .min(1, "请写明撤回更正的说明，各单位都能看到")
    .max(2_000, "说明最多 2000 字"),
});

/** The office takes a published report back to be put right. The note is for everybody to read. */
export async function withdrawReport(
  act: Act,
  { reportId, note, seen }: { readonly reportId: string; readonly seen?: number } & z.infer<typeof withdrawInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const { db, actor } = act;
  return db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, actor, reportId, "withdraw");
    const changed = changedSince(open, seen);
    if (changed) return changed;
    return moveReport(transaction, act, open, "withdraw", { remark: note });
  });
}
