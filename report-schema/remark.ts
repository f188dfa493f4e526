/**
 * Remarks (审查意见): what a reviewer says of one cell, one sentence or the whole report, answered by the unit and judged
 * when the report comes back. The same for the office and for a unit's own reviewers; nothing of it is ever changed.
 */
import type { FigureId, NarrativeKey } from "./format.ts";
import { isOfficeReturn, staysInUnit, type Move } from "./lifecycle.ts";

export const remarkScopes = ["byOffice", "inUnit"] as const;
/** Whose remark it is; those of a unit's own people stay in the unit. */
export type RemarkScope = (typeof remarkScopes)[number];

export type RemarkPlace =
  | { readonly kind: "figure"; readonly figure: FigureId }
  /** `start`: where the quoted words began in the text as it was. */
  | { readonly kind: "text"; readonly key: NarrativeKey; readonly quote: string; readonly start: number }
  | { readonly kind: "whole" };

export const answerKinds = ["changed", "explained"] as const;
export type AnswerKind = (typeof answerKinds)[number];
export const answerLabels: Readonly<Record<AnswerKind, string>> = { changed: "已改", explained: "说明" };

export const remarkSteps = ["drop", "answer", "meet", "miss"] as const;
export type RemarkStep = (typeof remarkSteps)[number];

export interface RemarkRecord {
  readonly id: string;
  readonly scope: RemarkScope;
  /** Of the office: the revision reviewed; inside the unit: the hand-in prepared. */
  readonly round: number;
  /** Number of the report's last event when it was written. */
  readonly eventSequence: number;
  readonly place: RemarkPlace;
}

export interface RemarkStepRecord {
  readonly remarkId: string;
  readonly step: RemarkStep;
  /** Number of the report's last event when it was done. */
  readonly eventSequence: number;
}

export interface MadeMove {
  readonly sequence: number;
  readonly move: Move;
}

export const remarkStandings = ["written", "dropped", "open", "answered", "met"] as const;
/** written: not sent to the unit yet · open: to be answered · answered: to be judged · met: settled */
export type RemarkStanding = (typeof remarkStandings)[number];

export const remarkStandingLabels: Readonly<Record<RemarkStanding, string>> = {
  written: "待退回",
  dropped: "已撤销",
  open: "待答复",
  answered: "已答复",
  met: "已改好",
};

function sends(scope: RemarkScope, move: Move): boolean {
  return scope === "byOffice" ? isOfficeReturn(move) : staysInUnit(move);
}

/** @param steps all of the report, oldest first @param moves all of the report */
export function remarkStanding(
  remark: RemarkRecord,
  steps: readonly RemarkStepRecord[],
  moves: readonly MadeMove[],
): RemarkStanding {
  const last = steps.findLast(({ remarkId }) => remarkId === remark.id)?.step;
  if (last === "drop") return "dropped";
  const isSent = moves.some(({ sequence, move }) => sequence > remark.eventSequence && sends(remark.scope, move));
  if (!isSent) return "written";
  return last === "answer" ? "answered" : last === "meet" ? "met" : "open";
}

const follows: Readonly<Record<RemarkStep, readonly RemarkStanding[]>> = {
  drop: ["written"],
  answer: ["open", "answered"],
  meet: ["open", "answered"],
  miss: ["answered", "met"],
};

export function mayStep(step: RemarkStep, standing: RemarkStanding): boolean {
  return follows[step].includes(standing);
}

/** Numbers within each scope and round, in the order written; what was dropped before it was sent has none. */
export function remarkNumbers(
  remarks: readonly RemarkRecord[],
  steps: readonly RemarkStepRecord[],
): ReadonlyMap<string, number> {
  const dropped = new Set(steps.filter(({ step }) => step === "drop").map(({ remarkId }) => remarkId));
  const last = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { id, scope, round } of remarks) {
    if (dropped.has(id)) continue;
    const number = (last.get(`${scope} ${round}`) ?? 0) + 1;
    last.set(`${scope} ${round}`, number);
    numbers.set(id, number);
  }
  return numbers;
}

/** What went with a return: the remarks written since the one before, and earlier ones not met by then, in order. */
export function remarksSentWith<R extends RemarkRecord>(
  at: MadeMove,
  remarks: readonly R[],
  steps: readonly RemarkStepRecord[],
  moves: readonly MadeMove[],
): R[] {
  const before = <T extends { readonly eventSequence: number }>(one: T): boolean => one.eventSequence < at.sequence;
  const known = steps.filter(before);
  const made = moves.filter(({ sequence }) => sequence <= at.sequence);
  return remarks.filter((remark) => {
    if (!before(remark) || !sends(remark.scope, at.move)) return false;
    const standing = remarkStanding(remark, known, made);
    return standing === "open" || standing === "answered";
  });
}

export const longestRemark = 2_000;
export const longestQuote = 1_000;
export const wholePlace = "whole";

/** The place as one word of a form or an address. */
export function placeWord(place: RemarkPlace): string {
  if (place.kind === "whole") return wholePlace;
  return place.kind === "text" ? `text.${place.key}` : place.figure;
}
