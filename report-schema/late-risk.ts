/**
 * Who is likely to be late: a plain rule in points, stated on the page. It orders a list and decides nothing.
 */

/** What is known of a unit that has not handed in. */
export interface LateFacts {
  /** To the unit's own due date; negative once it has passed. */
  readonly daysLeft: number;
  readonly isBegun: boolean;
  /** Something was saved after the start. */
  readonly isEntered: boolean;
  /** Whole days since anything was done to it. */
  readonly quietDays: number;
  /** Days last year's report came late; 0 = on time, null = it never came, undefined = nothing to tell from. */
  readonly lastYearLate: number | null | undefined;
}

export interface LateRisk {
  readonly points: number;
  /** From this many points on a unit is called likely late. */
  readonly isLikely: boolean;
  /** In words, the weightiest first. */
  readonly reasons: readonly string[];
}

export const likelyFrom = 4;

interface Weight {
  readonly points: number;
  readonly reason: string;
}

/** The rule as it is stated to people. */
export const lateRuleText =
  "去年没有报送计 3 分，去年逾期计 2 分；还没有开始计 2 分，开始了但没有填写计 1 分，填写后七天以上没有动计 1 分；还剩三天以内计 3 分，七天以内计 2 分，十四天以内计 1 分。满 4 分的列为“可能逾期”，分多的在前。已报送和已逾期的不算。";

export function lateRisk(facts: LateFacts): LateRisk {
  if (facts.daysLeft < 0) return { points: 0, isLikely: false, reasons: [] };
  const weights = [timeLeft(facts.daysLeft), lastYear(facts.lastYearLate), progress(facts)].flatMap((one) => one ?? []);
  const points = weights.reduce((sum, weight) => sum + weight.points, 0);
  const reasons = weights.sort((a, b) => b.points - a.points).map(({ reason }) => reason);
  return { points, isLikely: points >= likelyFrom, reasons };
}

function timeLeft(days: number): Weight | undefined {
  const points = days <= 3 ? 3 : days <= 7 ? 2 : days <= 14 ? 1 : 0;
  return points === 0 ? undefined : { points, reason: days === 0 ? "今天到期" : `只剩 ${days} 天` };
}

function lastYear(late: number | null | undefined): Weight | undefined {
  if (late === undefined || late === 0) return undefined;
  return late === null ? { points: 3, reason: "去年没有报送" } : { points: 2, reason: `去年逾期 ${late} 天` };
}

function progress({ isBegun, isEntered, quietDays }: LateFacts): Weight | undefined {
  if (!isBegun) return { points: 2, reason: "还没有开始" };
  if (!isEntered) return { points: 1, reason: "还没有填写" };
  return quietDays >= 7 ? { points: 1, reason: `${quietDays} 天没有动` } : undefined;
}
