import { isOfficeReturn } from "../lifecycle.ts";
import { remarksSentWith, type MadeMove, type RemarkRecord, type RemarkStepRecord } from "../remark.ts";

/**
 * Remarks of the office that a later hand-in did not meet: sent again with a later return, or found not met once the
 * report had come back. Each once, in the order written.
 * @param steps all of the report, oldest first @param moves all of the report, oldest first
 * @returns undefined while nothing was handed in
 */
export function unmetRemarks<R extends RemarkRecord>(
  remarks: readonly R[],
  steps: readonly RemarkStepRecord[],
  moves: readonly MadeMove[],
): R[] | undefined {
  if (!moves.some(({ move }) => move === "submit")) return undefined;
  const handIns = moves.filter(({ move }) => move === "submit").map(({ sequence }) => sequence);
  const sent = moves
    .filter(({ move }) => isOfficeReturn(move))
    .map((at) => ({ at, ids: new Set(remarksSentWith(at, remarks, steps, moves).map(({ id }) => id)) }));
  return remarks.filter(({ id, scope }) => {
    const first = scope === "byOffice" ? sent.find(({ ids }) => ids.has(id)) : undefined;
    if (!first) return false;
    const cameBack = handIns.filter((sequence) => sequence > first.at.sequence);
    const sentAgain = sent.some(({ at, ids }) => at.sequence > (cameBack[0] ?? Infinity) && ids.has(id));
    return sentAgain || cameBack.some((from, at) => judgedLast(steps, id, from, cameBack[at + 1]) === "miss");
  });
}

/** The last word on a remark in one review; a judgement carries the number of the last event before it. */
function judgedLast(
  steps: readonly RemarkStepRecord[],
  id: string,
  from: number,
  until = Infinity,
): RemarkStepRecord["step"] | undefined {
  return steps.findLast(
    ({ remarkId, step, eventSequence }) =>
      remarkId === id && (step === "meet" || step === "miss") && eventSequence >= from && eventSequence < until,
  )?.step;
}
