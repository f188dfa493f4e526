import { clearAmong, mostAtOnce, passReports, type PassedReport } from "#app/services/pass-reports.ts";
import type { QueuedReport } from "#app/services/review-queue.ts";
import type { Act } from "#app/services/act.ts";

/** Fields `report:<id>`, each with the revision that was shown. */
const prefix = "report:";

export type BatchAnswer =
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "confirm"; readonly reports: readonly QueuedReport[]; readonly left: number }
  | { readonly kind: "done"; readonly reports: readonly PassedReport[] };

/** First what would be passed, to be confirmed; then what was done. */
export async function passInOne(act: Act, round: string, texts: Record<string, string>): Promise<BatchAnswer> {
  const shown = new Map(
    Object.entries(texts)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, revision]) => [name.slice(prefix.length), Number(revision)]),
  );
  const ids = [...shown.keys()];
  if (ids.length === 0) return { kind: "refused", sentence: "还没有选择年报。请先勾选要通过的年报。" };
  if (ids.length > mostAtOnce) return { kind: "refused", sentence: `一次最多通过 ${mostAtOnce} 份，请分几次办理。` };
  if (texts.intent === "pass") return { kind: "done", reports: await passReports(act, round, ids, shown) };
  const reports = await clearAmong(act.db, act.actor, act.now, round, ids);
  return { kind: "confirm", reports, left: ids.length - reports.length };
}
