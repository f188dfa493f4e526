import { z } from "zod";
import { beijingDate } from "#report-schema/round-dates.ts";
import { waiverDays } from "#report-schema/waiver.ts";
import { waiverReasonSchema } from "./ask-waiver.ts";
import { followWaiver } from "./follow-waiver.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { isoDateSchema } from "./unit-input.ts";

export const grantWaiverInput = z.object({
  stepId: z.string().min(1),
  reason: waiverReasonSchema,
  validUntil: isoDateSchema,
});

/** The office lets a finding stand as it was asked for, until a day; as long as its facts stay the same. */
export async function grantWaiver(
  act: Act,
  { stepId, reason, validUntil }: z.infer<typeof grantWaiverInput>,
): Promise<{ readonly ok: true } | Refusal> {
  const today = beijingDate(act.now);
  return followWaiver(act, {
    step: "grant",
    stepId,
    reason,
    validUntil: ({ stored }) => {
      const { latest } = waiverDays(stored.year);
      if (validUntil < today) return refusal("有效期已经过去，请填写今天或以后的日期。");
      if (validUntil > latest) return refusal(`有效期最长到 ${latest}，请改早一些。`);
      return validUntil;
    },
  });
}
