/**
 * What a round asks of each unit: whether it must report, and until when. The office decides by steps that are kept; the
 * last one about a thing holds.
 */
export const roundSteps = ["dates", "include", "exempt", "extend"] as const;
export type RoundStepKind = (typeof roundSteps)[number];

export interface RoundStep {
  readonly step: RoundStepKind;
  /** Null = the round itself: its dates. */
  readonly unitId: string | null;
  /** ISO date: the unit's own due date of an extension, the round's of its dates. */
  readonly day: string | null;
  readonly reason: string;
}

/** Days of a round as ISO dates. */
export interface RoundDates {
  /** 报送期限, as units are told; whoever has not handed in by then is late. */
  readonly dueOn: string;
  /** 停止收取: after this day nothing is handed in for the first time, but by an extension; null = always taken. */
  readonly handInUntil: string | null;
  /** 公开期限; null = not set. */
  readonly publishBy: string | null;
}

export interface RoundRules extends RoundDates {
  /** Every unit that must report at all; else only those chosen. */
  readonly asksAll: boolean;
}

export interface UnitTerms {
  readonly asked: boolean;
  /** Why it need not report this time; "" where it must. */
  readonly exemptReason: string;
  /** Its own day: the round's, or a later one the office gave it. */
  readonly dueOn: string;
  readonly handInUntil: string | null;
  readonly extensionReason: string;
}

/** The steps that count, by unit, in one pass; oldest first in. */
export function stepsByUnit<S extends RoundStep>(steps: readonly S[]): ReadonlyMap<string, readonly S[]> {
  const byUnit = new Map<string, S[]>();
  for (const step of steps) {
    if (step.unitId === null) continue;
    const own = byUnit.get(step.unitId);
    if (own) own.push(step);
    else byUnit.set(step.unitId, [step]);
  }
  return byUnit;
}

/** @param own the steps about this unit, oldest first */
export function termsOf(round: RoundRules, own: readonly RoundStep[] = []): UnitTerms {
  const choice = own.findLast(({ step }) => step === "include" || step === "exempt");
  const extension = own.findLast(({ step }) => step === "extend");
  // An extension that the round's own new date has overtaken is none any more.
  const extended = extension?.day && extension.day > round.dueOn ? extension.day : undefined;
  return {
    asked: choice ? choice.step === "include" : round.asksAll,
    exemptReason: choice?.step === "exempt" ? choice.reason : "",
    dueOn: extended ?? round.dueOn,
    handInUntil: round.handInUntil && extended && extended > round.handInUntil ? extended : round.handInUntil,
    extensionReason: extended ? (extension?.reason ?? "") : "",
  };
}

/** Whether a first hand-in comes too late; what was handed in once and returned is always taken. */
export function isClosed({ handInUntil }: Pick<UnitTerms, "handInUntil">, today: string, revisions: number): boolean {
  return revisions === 0 && handInUntil !== null && handInUntil < today;
}

/** What is wrong with a round's days, as a sentence; undefined when they follow on each other. */
export function datesTrouble(year: number, { dueOn, handInUntil, publishBy }: RoundDates): string | undefined {
  const first = `${year}-12-01`;
  const last = `${year + 1}-12-31`;
  const within = (day: string): boolean => first <= day && day <= last;
  const between = `${year}年12月1日至 ${year + 1}年12月31日之间`;
  if (!within(dueOn)) return `${year} 年度年报的截止日期应在 ${between}。`;
  if (handInUntil !== null && (!within(handInUntil) || handInUntil < dueOn)) {
    return `停止收取的日期不能早于报送截止日期，也应在 ${between}。`;
  }
  if (publishBy !== null && (!within(publishBy) || publishBy < first)) return `公开期限应在 ${between}。`;
  return undefined;
}
