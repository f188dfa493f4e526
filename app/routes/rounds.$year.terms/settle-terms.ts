import { carryOut } from "#app/form-answer.ts";
import { notFound } from "#app/refusals.ts";
import type { Act } from "#app/services/act.ts";
import { changeRoundDates, changeRoundDatesInput } from "#app/services/change-round-dates.ts";
import { setUnitTerms, setUnitTermsInput } from "#app/services/set-unit-terms.ts";

/** The form of the page that was sent, carried out. */
export function settleTerms(act: Act, roundId: string, texts: Record<string, string>, unitIds: readonly string[]) {
  switch (texts.intent) {
    case "dates":
      return carryOut(changeRoundDatesInput, texts, (input) => changeRoundDates(act, roundId, input));
    case "units":
      return carryOut(setUnitTermsInput, texts, (input) => setUnitTerms(act, roundId, input), { unitIds });
    default:
      throw notFound();
  }
}
