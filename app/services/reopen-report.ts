import { sendBack, type SendingBack } from "./send-back.ts";
import type { Act, Refusal } from "./act.ts";

/** The office gives a report it had passed back to the unit, saying why; it must be handed in and reviewed anew. */
export async function reopenReport(act: Act, input: SendingBack): Promise<{ readonly ok: true } | Refusal> {
  return sendBack(act, "reopen", input);
}
