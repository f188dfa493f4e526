import { describe, expect, it } from "vitest";
import {
  isVoid,
  nextStep,
  noSignOff,
  signOffSettingsInput,
  signTrouble,
  standingSignOffs,
  stepName,
  stepsText,
  type SignedState,
  type SignOff,
} from "#report-schema/sign-off.ts";

const state: SignedState = { passage: 1, version: 4, sha256: "a" };

function signed(step: number, accountId: string, of: Partial<SignedState> = {}): SignOff {
  return { step, steps: 3, accountId, ...state, ...of };
}

describe("单位审核的步骤", () => {
  it.each([
    [0, [], "不设"],
    [1, ["审核"], "审核"],
    [2, ["初审", "终审"], "初审、终审"],
    [3, ["初审", "复审", "终审"], "初审、复审、终审"],
  ] as const)("with %s of them are called %s", (steps, names, text) => {
    expect(Array.from({ length: steps }, (_, index) => stepName(index + 1, steps))).toEqual(names);
    expect(stepsText({ steps, fillerSigns: false })).toBe(text);
  });

  it("are none until the unit sets them, and three at most", () => {
    expect(noSignOff).toEqual({ steps: 0, fillerSigns: false });
    expect(signOffSettingsInput.parse({ steps: "2" })).toEqual({ steps: 2, fillerSigns: false });
    expect(signOffSettingsInput.parse({ steps: "0", fillerSigns: "on" })).toEqual({ steps: 0, fillerSigns: true });
    for (const steps of ["4", "-1", "1.5", "x"]) expect(signOffSettingsInput.safeParse({ steps }).success).toBe(false);
  });

  it("are signed one after the other, and with none there is nothing to sign", () => {
    const settings = { steps: 3, fillerSigns: false };
    expect(nextStep(noSignOff, [])).toBeUndefined();
    expect(nextStep(settings, [])).toBe(1);
    expect(nextStep(settings, [signed(1, "甲")])).toBe(2);
    expect(nextStep(settings, [signed(1, "甲"), signed(2, "乙"), signed(3, "丙")])).toBeUndefined();
  });
});

describe("签署", () => {
  it.each([
    ["a later version", { version: 5 }],
    ["other reasons or texts", { sha256: "b" }],
    ["the next hand-in", { passage: 2 }],
  ] as const)("is for exactly what was signed: %s makes it void", (_, of) => {
    const signatures = [signed(1, "甲"), signed(2, "乙")];
    expect(standingSignOffs(signatures, state)).toEqual(signatures);
    expect(standingSignOffs(signatures, { ...state, ...of })).toEqual([]);
    expect(signatures.every((one) => isVoid(one, { ...state, ...of }))).toBe(true);
  });

  it("given again after a change takes the place of the void one", () => {
    const again = signed(1, "丙");
    expect(standingSignOffs([signed(1, "甲", { version: 3 }), again], state)).toEqual([again]);
  });

  const two = { steps: 2, fillerSigns: false };
  it.each([
    ["an approver who did not write", two, 2, "乙", undefined],
    ["whoever wrote, at the first step", two, 1, "填报员", undefined],
    ["whoever wrote, at the last step", two, 2, "填报员", "ownWork"],
    ["whoever wrote, where the unit allows it", { ...two, fillerSigns: true }, 2, "填报员", undefined],
    ["whoever signed the step before", { ...two, fillerSigns: true }, 2, "甲", "signedBefore"],
    ["whoever wrote, at the only step", { steps: 1, fillerSigns: false }, 1, "填报员", "ownWork"],
  ] as const)("by %s", (_, settings, step, accountId, trouble) => {
    const standing = step === 2 ? [signed(1, "甲")] : [];
    expect(signTrouble(settings, step, accountId, { standing, fillers: new Set(["填报员"]) })).toBe(trouble);
  });
});
