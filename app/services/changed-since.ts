import { refusal, type Refusal } from "./act.ts";
import type { OpenReport } from "./open-report.ts";

/**
 * Whether something happened to a report after the person looked at it: what they decide would be about a state they
 * never saw, such as a revision handed in since.
 * @param seen number of the last event they saw; left out by whoever decides on what is read just now
 * @returns why nothing may be done about it; undefined when it lies as it was seen
 */
export function changedSince({ stored }: Pick<OpenReport, "stored">, seen: number | undefined): Refusal | undefined {
  if (seen === undefined || seen === stored.lastSequence) return undefined;
  return refusal(
    "您打开页面以后，这份年报又有办理（如退回、重新报送），没有办理。请刷新页面，核对现在的内容后再办理。",
  );
}
