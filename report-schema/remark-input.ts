import { z } from "zod";
import { narrativeKeys } from "./format.ts";
import { answerKinds, longestQuote, longestRemark, wholePlace, type RemarkPlace } from "./remark.ts";

const textPlace = /^text\.(\w+)$/u;

/** A form's remark: where, the words quoted of a text, and what is said. Whether the place is there the service asks. */
export const remarkInput = z
  .object({
    at: z.string({ error: "请选择位置" }).min(1, "请选择位置").max(100, "请选择位置"),
    quote: z.string().trim().max(longestQuote, `摘引的原句最多 ${longestQuote} 字`).default(""),
    start: z.coerce.number().int().min(0).catch(0),
    text: z
      .string({ error: "请写明意见" })
      .trim()
      .min(1, "请写明意见")
      .max(longestRemark, `一条意见最多 ${longestRemark} 字`),
  })
  .transform(({ at, quote, start, text }, context) => {
    const key = narrativeKeys.find((candidate) => candidate === textPlace.exec(at)?.[1]);
    if (key && quote === "") {
      context.addIssue({ code: "custom", path: ["quote"], message: "请摘引要改的原句" });
      return z.NEVER;
    }
    const place: RemarkPlace =
      at === wholePlace
        ? { kind: "whole" }
        : key
          ? { kind: "text", key, quote, start }
          : { kind: "figure", figure: at };
    return { place, text };
  });

export const answerInput = z.object({
  remarkId: z.string().min(1).max(100),
  kind: z.enum(answerKinds, { error: "请选择已改或说明" }),
  words: z.string().trim().max(longestRemark, `答复最多 ${longestRemark} 字`).default(""),
});
