/**
 * Signing off inside a unit (初审、复审、终审) before its report goes to the office. How many steps there are is the
 * unit's own choice; with none, whoever fills hands in. A signature is for the report exactly as it stood.
 */
import { z } from "zod";

export const mostSteps = 3;

export interface SignOffSettings {
  /** 0 … 3. */
  readonly steps: number;
  /** Whoever filled may also sign the last step: units of one person. */
  readonly fillerSigns: boolean;
}
export const noSignOff: SignOffSettings = { steps: 0, fillerSigns: false };

export const signOffSettingsInput = z.object({
  steps: z.coerce.number({ error: "请选择审核步骤" }).int("请选择审核步骤").min(0, "请选择审核步骤").max(mostSteps),
  fillerSigns: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});

const stepNames: readonly (readonly string[])[] = [[], ["审核"], ["初审", "终审"], ["初审", "复审", "终审"]];

/** 初审、终审, as people say with so many steps. @param step from 1 */
export function stepName(step: number, steps: number): string {
  return stepNames[steps]?.[step - 1] ?? `第${step}步审核`;
}

/** 初审、终审; 不设 */
export function stepsText({ steps }: SignOffSettings): string {
  return stepNames[steps]?.join("、") || "不设";
}

/** The report as it stands: its version, and a fingerprint of everything that would be handed in. */
export interface SignedState {
  /** Which hand-in it is for: 1 for the first. */
  readonly passage: number;
  readonly version: number;
  readonly sha256: string;
}

export interface SignOff extends SignedState {
  /** 1 … `steps`. */
  readonly step: number;
  /** How many there were when it was signed. */
  readonly steps: number;
  readonly accountId: string;
}

/** Whether the signature is for another state of the report than this one: it counts no more. */
export function isVoid(signOff: SignedState, state: SignedState): boolean {
  return signOff.passage !== state.passage || signOff.version !== state.version || signOff.sha256 !== state.sha256;
}

/** Signatures that count for this state, the newest of each step, by step. */
export function standingSignOffs<S extends SignOff>(signOffs: readonly S[], state: SignedState): S[] {
  const ofStep = new Map<number, S>();
  for (const signOff of signOffs) if (!isVoid(signOff, state)) ofStep.set(signOff.step, signOff);
  return [...ofStep.values()].sort((one, other) => one.step - other.step);
}

/**
 * Of these signatures, those that count for the steps there are now. Where steps were taken away, one given for an
 * earlier step is the last of all: it counts only from whoever may sign the last.
 */
export function countedSignOffs<S extends SignOff>(
  settings: SignOffSettings,
  standing: readonly S[],
  fillers: ReadonlySet<string>,
): S[] {
  const { steps, fillerSigns } = settings;
  return standing.filter(
    ({ step, accountId }) => step < steps || (step === steps && (fillerSigns || !fillers.has(accountId))),
  );
}

/** The first step nobody has signed; undefined when nothing is left to sign. */
export function nextStep({ steps }: SignOffSettings, standing: readonly SignOff[]): number | undefined {
  const signed = new Set(standing.map(({ step }) => step));
  return Array.from({ length: steps }, (_, index) => index + 1).find((step) => !signed.has(step));
}

export type SignTrouble = "ownWork" | "signedBefore";

/**
 * Why this person may not sign this step: the last step is not for who filled, unless the unit set it so; and nobody
 * signs two steps of one hand-in, or one person would stand for two.
 * @param fillers accounts that wrote in the report since it was last handed in, or sent it to be reviewed
 */
export function signTrouble(
  settings: SignOffSettings,
  step: number,
  accountId: string,
  { standing, fillers }: { readonly standing: readonly SignOff[]; readonly fillers: ReadonlySet<string> },
): SignTrouble | undefined {
  if (standing.some((signOff) => signOff.accountId === accountId)) return "signedBefore";
  return step === settings.steps && fillers.has(accountId) && !settings.fillerSigns ? "ownWork" : undefined;
}

export const signTroubleSentences: Readonly<Record<SignTrouble, string>> = {
  ownWork: "您填写或送审过这份年报，最后一步应由另一位审核人签署。本单位确实只有一人的，可请管理员在单位设置里允许。",
  signedBefore: "您已经签过前面的步骤，这一步应由另一位审核人签署。",
};
