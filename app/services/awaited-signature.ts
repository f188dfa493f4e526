import { mayActOnReport, type Actor } from "#report-schema/access.ts";
import { nextStep, signTrouble, stepName } from "#report-schema/sign-off.ts";
import type { Db } from "#db/client.ts";
import { openReport } from "./open-report.ts";
import { signOffState } from "./sign-off-state.ts";

export interface AwaitedSignature {
  /** 初审, 终审 */
  readonly step: string;
  /** It is for this person to give. */
  readonly isMine: boolean;
}

/**
 * The signature a report in its unit's own review waits for; undefined when every step is signed.
 * @throws Response 403, 404
 */
export async function awaitedSignature(db: Db, person: Actor, reportId: string): Promise<AwaitedSignature | undefined> {
  const open = await openReport(db, person, reportId, "viewInUnit");
  const { settings, standing, fillers } = await signOffState(db, open);
  const step = nextStep(settings, standing);
  if (step === undefined) return undefined;
  const isMine =
    mayActOnReport(person, "signOff", open.path) &&
    signTrouble(settings, step, person.accountId, { standing, fillers }) === undefined;
  return { step: stepName(step, settings.steps), isMine };
}
