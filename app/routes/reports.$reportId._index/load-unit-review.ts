import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { canMove } from "#report-schema/lifecycle.ts";
import { isVoid, nextStep, signTrouble, signTroubleSentences, stepName } from "#report-schema/sign-off.ts";
import type { Db } from "#db/client.ts";
import type { NamedSignOff } from "#db/queries/sign-offs.ts";
import { momentText } from "#app/components/day-text.ts";
import type { OpenReport } from "#app/services/open-report.ts";
import { signOffState } from "#app/services/sign-off-state.ts";

/** Who signed inside the unit and for what, and what this person may do about it now. */
export async function loadUnitReview(db: Db, person: Actor, open: OpenReport) {
  const { stored, path } = open;
  const { settings, state, all, standing, fillers } = await signOffState(db, open);
  const step = nextStep(settings, standing);
  const isOpen = canMove(stored.state, "signOff");
  const maySign = isOpen && step !== undefined && mayActOnReport(person, "signOff", path);
  const trouble = maySign ? signTrouble(settings, step, person.accountId, { standing, fillers }) : undefined;
  // Of a hand-in that is past, what the last signature was for counts.
  const counted = (signOff: NamedSignOff): boolean => {
    const last = all.findLast(({ passage, revisionId }) => passage === signOff.passage && revisionId !== null);
    return !isVoid(signOff, last ?? state);
  };
  return {
    isOpen,
    version: stored.version,
    sha256: state.sha256,
    /** What is still to be signed, "" when nothing is. */
    next: step === undefined ? "" : stepName(step, settings.steps),
    steps: Array.from({ length: settings.steps }, (_, index) => stepName(index + 1, settings.steps)),
    isLast: step === settings.steps,
    canSign: maySign && trouble === undefined,
    whyNot: trouble ? signTroubleSentences[trouble] : "",
    canReturn: isOpen && mayActOnReport(person, "returnInUnit", path),
    canRecall: canMove(stored.state, "recall") && mayActOnReport(person, "askUnitReview", path),
    canHandIn: isOpen && step === undefined && mayActOnReport(person, "submit", path),
    signOffs: all.map((signOff) => ({
      label: stepName(signOff.step, signOff.steps),
      by: signOff.by,
      at: momentText(signOff.at),
      passage: signOff.passage,
      version: signOff.version,
      counts: counted(signOff),
    })),
  };
}

export type UnitReview = Awaited<ReturnType<typeof loadUnitReview>>;
