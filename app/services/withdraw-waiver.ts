import { z } from "zod";
import { waiverReasonSchema } from "./ask-waiver.ts";
import { followWaiver } from "./follow-waiver.ts";
import type { Act, Refusal } from "./act.ts";

export const withdrawWaiverInput = z.object({ stepId: z.string().min(1), reason: waiverReasonSchema });

/** The office takes back what it granted; what was handed in under it stays handed in. */
export async function withdrawWaiver(
  act: Act,
  input: z.infer<typeof withdrawWaiverInput>,
): Promise<{ readonly ok: true } | Refusal> {
  return followWaiver(act, { step: "withdraw", ...input });
}
