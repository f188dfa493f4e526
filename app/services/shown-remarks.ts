import type { Actor } from "#report-schema/access.ts";
import { mayActOnReport } from "#report-schema/access.ts";
import { canMove, isEditable } from "#report-schema/lifecycle.ts";
import { mayStep, type RemarkScope } from "#report-schema/remark.ts";
import type { OpenReport } from "./open-report.ts";
import type { StandingRemark } from "./remarks-of.ts";

export interface RemarkRights {
  readonly canDrop: boolean;
  readonly canMeet: boolean;
  readonly canMiss: boolean;
  readonly canAnswer: boolean;
}

/** Whose remarks the person reviews now, if anybody's. */
export function reviewScope(person: Actor, { stored, path }: OpenReport): RemarkScope | undefined {
  const isReviewed = canMove(stored.state, "return") || canMove(stored.state, "reopen");
  if (isReviewed && mayActOnReport(person, "remark", path)) return "byOffice";
  return canMove(stored.state, "returnInUnit") && mayActOnReport(person, "returnInUnit", path) ? "inUnit" : undefined;
}

/**
 * The remarks a person may see, in the order written: the office its own, all of them; the unit what it was sent, while
 * it is to be answered or judged inside, and nothing the office has not sent yet.
 */
export function visibleRemarks(
  person: Actor,
  { stored, path }: OpenReport,
  remarks: readonly StandingRemark[],
): StandingRemark[] {
  const isOffice = mayActOnReport(person, "remark", path);
  const isUnit = mayActOnReport(person, "viewInUnit", path);
  const isReviewer = mayActOnReport(person, "returnInUnit", path);
  const isWithUnit = isEditable(stored.state) || canMove(stored.state, "returnInUnit");
  return remarks.filter(({ scope, standing }) => {
    if (standing === "dropped") return false;
    if (scope === "byOffice" && isOffice) return true;
    if (!isUnit || !isWithUnit) return false;
    if (scope === "inUnit" && isReviewer) return true;
    return standing === "open" || standing === "answered";
  });
}

export function remarkRights(person: Actor, open: OpenReport, { scope, standing }: StandingRemark): RemarkRights {
  const reviews = reviewScope(person, open) === scope;
  return {
    canDrop: reviews && mayStep("drop", standing),
    canMeet: reviews && mayStep("meet", standing),
    canMiss: reviews && mayStep("miss", standing),
    canAnswer:
      isEditable(open.stored.state) && mayActOnReport(person, "answerRemark", open.path) && mayStep("answer", standing),
  };
}
