import { z } from "zod";
import { beijingDate } from "#report-schema/round-dates.ts";
import { sendBack, type SendingBack } from "./send-back.ts";
import { refusal, type Act, type Refusal } from "./act.ts";

export const returnInput = z.object({
  // Words on the whole, beside or instead of numbered remarks.
  remark: z.string().trim().max(5_000, "总的意见最多 5000 字").default(""),
  resubmitBy: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/u, "请填写日期，如 2026-02-05")
    .refine((text) => text === "" || !Number.isNaN(Date.parse(text)), "没有这一天，请核对日期")
    .transform((text) => text || null)
    .default(null),
});

/** The office sends a report back with its remarks; the unit may edit it again, and answers each of them. */
export async function returnReport(act: Act, input: SendingBack): Promise<{ readonly ok: true } | Refusal> {
  if (input.resubmitBy && input.resubmitBy < beijingDate(act.now)) {
    return refusal("重新报送的期限已经过去，没有退回。请填今天或以后的日期，或者不填。");
  }
  return sendBack(act, "return", input);
}
