/**
 * Waivers (准予免改): a unit asks the office to let a blocking finding stand, the office grants or refuses, and may take
 * back what it granted. Each is tied to the finding's key: when the facts change, the question is open again.
 */
import type { Finding } from "./finding.ts";
import { findingKey } from "./finding.ts";
import { isWaivable } from "./rules/rule-policy.ts";

export const waiverSteps = ["ask", "grant", "refuse", "withdraw"] as const;
export type WaiverStep = (typeof waiverSteps)[number];

export const waiverStepLabels: Readonly<Record<WaiverStep, string>> = {
  ask: "请求准予不改",
  grant: "准予不改",
  refuse: "不准予不改",
  withdraw: "收回准予",
};

/** The last thing that was done about a finding. */
export interface LastStep {
  readonly step: WaiverStep;
  /** ISO date, the last day it holds; of a grant only. */
  readonly validUntil: string | null;
}

export const waiverStandings = ["none", "asked", "granted", "expired", "refused", "ended"] as const;
export type WaiverStanding = (typeof waiverStandings)[number];

export const waiverStandingLabels: Readonly<Record<WaiverStanding, string>> = {
  none: "未请求",
  asked: "待答复",
  granted: "有效",
  expired: "已过期",
  refused: "未准予",
  ended: "已收回",
};

/** @param day ISO date in Beijing; a waiver holds through its last day */
export function waiverStanding(last: LastStep | undefined, day: string): WaiverStanding {
  if (!last) return "none";
  if (last.step === "grant") return last.validUntil !== null && last.validUntil < day ? "expired" : "granted";
  return ({ ask: "asked", refuse: "refused", withdraw: "ended" } as const)[last.step];
}

const follows: Readonly<Record<WaiverStep, readonly WaiverStanding[]>> = {
  ask: ["none", "expired", "refused", "ended"],
  grant: ["asked"],
  refuse: ["asked"],
  withdraw: ["granted"],
};

export function mayFollow(step: WaiverStep, standing: WaiverStanding): boolean {
  return follows[step].includes(standing);
}

/** Whether the unit can ask the office to let it stand: it blocks, and neither law nor arithmetic decides. */
export function canAskWaiver({ rule, level }: Finding): boolean {
  return level === "block" && isWaivable(rule);
}

/** Whether a finding stops the hand-in. @param granted keys of the findings with a waiver in force */
export function stopsHandIn(finding: Finding, granted: { has(key: string): boolean }): boolean {
  return finding.level === "block" && !isWaived(finding, granted);
}

/** A waiver holds for what it may be given for: a rule that law fixed since is not waived any more. */
export function isWaived(finding: Finding, granted: { has(key: string): boolean }): boolean {
  return isWaivable(finding.rule) && granted.has(findingKey(finding));
}

/** The day proposed for a round's waivers, and the latest possible: the papers of a year are put right in the next. */
export function waiverDays(year: number): { readonly usual: string; readonly latest: string } {
  return { usual: `${year + 1}-12-31`, latest: `${year + 2}-12-31` };
}
