import { z } from "zod";
import { publicationInput } from "#report-schema/publication.ts";
import { carryOut } from "#app/form-answer.ts";
import { seenIn } from "#app/form-input.ts";
import { notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { approveReport } from "#app/services/approve-report.ts";
import { claimReport } from "#app/services/claim-report.ts";
import { publishReport } from "#app/services/publish-report.ts";
import { reopenReport } from "#app/services/reopen-report.ts";
import { returnInput, returnReport } from "#app/services/return-report.ts";
import { withdrawInput, withdrawReport } from "#app/services/withdraw-report.ts";

const nothingMore = z.object({});

/** The decision that was sent, carried out. */
export function decide(act: Act, reportId: string, texts: Record<string, string>) {
  const seen = seenIn(texts);
  switch (texts.intent) {
    case "claim":
      return carryOut(nothingMore, texts, () => claimReport(act, reportId));
    case "approve":
      return carryOut(nothingMore, texts, () => approveReport(act, reportId, seen));
    case "return":
      return carryOut(returnInput, texts, (input) => returnReport(act, { reportId, seen, ...input }));
    case "reopen":
      return carryOut(returnInput, texts, (input) => reopenReport(act, { reportId, seen, ...input }));
    case "publish":
      return carryOut(publicationInput, texts, (input) => publishReport(act, { reportId, seen, ...input }));
    case "withdraw":
      return carryOut(withdrawInput, texts, (input) => withdrawReport(act, { reportId, seen, ...input }));
    default:
      throw notFound();
  }
}

/** Whether the report is out of the reviewer's hands with it, so that the next one can be shown. */
export function settles(intent: string | undefined): boolean {
  return intent === "approve" || intent === "return";
}
