import { sendBack } from "./send-back.ts";
import type { Act, Refusal } from "./act.ts";

/** The office gives a report it had passed back to the unit, saying why; it must be handed in and reviewed anew. */
export async function reopenReport(
  act: Act,
  input: { readonly reportId: string; readonly remark: string; readonly resubmitBy?: string | null },
): Promise<{ readonly ok: true } | Refusal> {
  return sendBack(act, "reopen", input);
}
