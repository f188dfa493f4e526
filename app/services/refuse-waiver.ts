import { z } from "zod";
import { waiverReasonSchema } from "./ask-waiver.ts";
import { followWaiver } from "./follow-waiver.ts";
import type { Act, Refusal } from "./act.ts";

export const refuseWaiverInput = z.object({ stepId: z.string().min(1), reason: waiverReasonSchema });

/** The office does not let a finding stand, and says why; the unit may ask again. */
export async function refuseWaiver(
  act: Act,
  input: z.infer<typeof refuseWaiverInput>,
): Promise<{ readonly ok: true } | Refusal> {
  return followWaiver(act, { step: "refuse", ...input });
}
