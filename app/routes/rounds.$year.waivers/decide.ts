import type { Act } from "#app/services/act.ts";
import { carryOut, type FormOutcome } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import { grantWaiver, grantWaiverInput } from "#app/services/grant-waiver.ts";
import { refuseWaiver, refuseWaiverInput } from "#app/services/refuse-waiver.ts";
import { withdrawWaiver, withdrawWaiverInput } from "#app/services/withdraw-waiver.ts";

/** Carries out what a form of the register asked for. */
export async function decide(act: Act, texts: Record<string, string>): Promise<FormOutcome<{ readonly ok: true }>> {
  if (texts.intent === "grant") return carryOut(grantWaiverInput, texts, (input) => grantWaiver(act, input));
  if (texts.intent === "refuse") return carryOut(refuseWaiverInput, texts, (input) => refuseWaiver(act, input));
  if (texts.intent === "withdraw") return carryOut(withdrawWaiverInput, texts, (input) => withdrawWaiver(act, input));
  throw notFound();
}
