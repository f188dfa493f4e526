/** How a unit stands in a round, as the office counts it. */
import type { ReportState } from "./lifecycle.ts";

export const standings = [
  "none",
  "drafting",
  "unitReview",
  "submitted",
  "reviewing",
  "returned",
  "approved",
  "published",
  "withdrawn",
] as const;
export type Standing = (typeof standings)[number];

export const standingLabels: Readonly<Record<Standing, string>> = {
  none: "未开始",
  drafting: "草稿",
  unitReview: "单位审核",
  submitted: "已报送",
  reviewing: "审查中",
  returned: "退回",
  approved: "通过",
  published: "已发布",
  withdrawn: "已撤回",
};

const standingOfState: Readonly<Record<ReportState, Standing>> = {
  draft: "drafting",
  unitReview: "unitReview",
  submitted: "submitted",
  returned: "returned",
  withdrawn: "withdrawn",
  approved: "approved",
  published: "published",
};

/**
 * @param state of the unit's report; none when it was not begun
 * @param isClaimed somebody of the office has it in hand at this moment
 */
export function standingOf(state: ReportState | undefined, isClaimed = false): Standing {
  if (!state) return "none";
  return state === "submitted" && isClaimed ? "reviewing" : standingOfState[state];
}

/** 退回第 2 次. @param returns how often the office sent it back */
export function standingText(standing: Standing, returns = 0): string {
  return standing === "returned" && returns > 0 ? `退回第 ${returns} 次` : standingLabels[standing];
}

/** The next step is the office's. */
export function awaitsDecision(standing: Standing): boolean {
  return standing === "submitted" || standing === "reviewing";
}

/** The office waits for the unit: not begun, being written or reviewed inside, or lying with it again. */
export function awaitsUnit(standing: Standing): boolean {
  return (["none", "drafting", "unitReview", "returned", "withdrawn"] as readonly Standing[]).includes(standing);
}

/** Still on its way to the first hand-in: what came back was handed in once. */
export function isBeforeHandIn(standing: Standing): boolean {
  return standing === "none" || standing === "drafting" || standing === "unitReview";
}

/** The office found it in order; it stands so, published or not. */
export function hasPassed(standing: Standing): boolean {
  return standing === "approved" || standing === "published";
}

/**
 * 逾期未报. What was handed in once and came back is counted as returned, not as late.
 * @param daysLeft to the end of the unit's due date; negative once it has passed @param revisions how often it was handed in
 */
export function isOverdue(standing: Standing, daysLeft: number, revisions: number): boolean {
  return daysLeft < 0 && revisions === 0 && awaitsUnit(standing);
}

/** 逾期未发布: the day of publication has passed and the paper is not out, or was taken back. */
export function isPublicationOverdue(standing: Standing, daysLeft: number): boolean {
  return daysLeft < 0 && standing !== "published";
}

/** Which reports of a round go into a bundle of papers. */
export const paperChoices = ["passed", "handedIn"] as const;
export type PaperChoice = (typeof paperChoices)[number];

export const paperChoiceLabels: Readonly<Record<PaperChoice, string>> = {
  passed: "已审查通过的",
  handedIn: "已报送过的（含审查中和退回的，取最近一次报送的）",
};

/** Whether a report in this state, handed in so many times, belongs to the choice. */
export function isChosen(choice: PaperChoice, state: ReportState | undefined, revisions: number): boolean {
  return revisions > 0 && (choice === "handedIn" || hasPassed(standingOf(state)));
}

/** Anything else than a known choice is the first one. */
export function readPaperChoice(text: string | null): PaperChoice {
  return paperChoices.find((choice) => choice === text) ?? paperChoices[0];
}
