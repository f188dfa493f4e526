/** How a unit stands in a round, as the office counts it. */
import type { ReportState } from "./lifecycle.ts";

export const standings = ["none", "drafting", "submitted", "returned", "approved"] as const;
export type Standing = (typeof standings)[number];

export const standingLabels: Readonly<Record<Standing, string>> = {
  none: "未开始",
  drafting: "草稿",
  submitted: "已报送",
  returned: "退回",
  approved: "通过",
};

const standingOfState: Readonly<Record<ReportState, Standing>> = {
  draft: "drafting",
  // Inside the unit it is not handed in yet, whatever the unit's own people do with it.
  unitReview: "drafting",
  submitted: "submitted",
  returned: "returned",
  withdrawn: "returned",
  approved: "approved",
  published: "approved",
};

/** @param state of the unit's report; none when it was not begun */
export function standingOf(state: ReportState | undefined): Standing {
  return state ? standingOfState[state] : "none";
}

/** The next step is the office's. */
export function awaitsDecision(standing: Standing): boolean {
  return standing === "submitted";
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
  return revisions > 0 && (choice === "handedIn" || standingOf(state) === "approved");
}

/** Anything else than a known choice is the first one. */
export function readPaperChoice(text: string | null): PaperChoice {
  return paperChoices.find((choice) => choice === text) ?? paperChoices[0];
}
