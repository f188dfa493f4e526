import { z } from "zod";
import { answerInput, remarkInput } from "#report-schema/remark-input.ts";
import { carryOut } from "#app/form-answer.ts";
import { seenIn } from "#app/form-input.ts";
import { forbidden, notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { openReport } from "#app/services/open-report.ts";
import { reviewScope } from "#app/services/shown-remarks.ts";
import { stepRemark } from "#app/services/step-remark.ts";
import { writeRemark } from "#app/services/write-remark.ts";

const stepInput = z.object({ remarkId: z.string({ error: "请刷新页面再办理" }).min(1).max(100) });

/** The form that was sent, carried out: a remark written, or a step about one. */
export async function changeRemarks(act: Act, reportId: string, texts: Record<string, string>) {
  const { intent } = texts;
  // What a reviewer says is about the state the page showed.
  const seen = seenIn(texts);
  switch (intent) {
    case "write": {
      const open = await openReport(act.db, act.actor, reportId, "view");
      const scope = reviewScope(act.actor, open);
      if (!scope) throw forbidden("您现在不审查这份年报，不能写意见。");
      return carryOut(remarkInput, texts, (input) => writeRemark(act, { reportId, scope, seen, ...input }));
    }
    case "answer":
      return carryOut(answerInput, texts, ({ remarkId, kind, words }) =>
        stepRemark(act, { reportId, remarkId, step: "answer", answer: kind, words }),
      );
    case "drop":
    case "meet":
    case "miss":
      return carryOut(stepInput, texts, ({ remarkId }) => stepRemark(act, { reportId, remarkId, step: intent, seen }));
    default:
      throw notFound();
  }
}
