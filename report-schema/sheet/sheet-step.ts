/** The way of a 计分表: filled in, checked, issued; what was issued is only ever corrected, with a note. */
export const sheetStates = ["filling", "checked", "issued"] as const;
export type SheetState = (typeof sheetStates)[number];

export const sheetStateLabels: Readonly<Record<SheetState, string>> = {
  filling: "填写中",
  checked: "已核对",
  issued: "已下发",
};

interface StepRule {
  readonly label: string;
  readonly from: SheetState;
  readonly to: SheetState;
}

export const sheetSteps = {
  check: { label: "核对无误", from: "filling", to: "checked" },
  reopen: { label: "退回填写", from: "checked", to: "filling" },
  issue: { label: "下发", from: "checked", to: "issued" },
  correct: { label: "更正", from: "issued", to: "issued" },
} as const satisfies Readonly<Record<string, StepRule>>;
export type SheetStep = keyof typeof sheetSteps;
export const sheetStepNames = Object.keys(sheetSteps) as SheetStep[];

export const firstSheetState: SheetState = "filling";

export function canStep(state: SheetState, step: SheetStep): boolean {
  return sheetSteps[step].from === state;
}

/** Whether cells and evidence may still be changed without a note. */
export function isBeingFilled(state: SheetState): boolean {
  return state === "filling";
}

/** Whether units see their scores and may appeal. */
export function isIssued(state: SheetState): boolean {
  return state === "issued";
}

/** What is done about an appeal. */
export const appealSteps = ["raise", "uphold", "reject"] as const;
export type AppealStep = (typeof appealSteps)[number];

export const appealStepLabels: Readonly<Record<AppealStep, string>> = {
  raise: "申诉，待答复",
  uphold: "申诉成立",
  reject: "申诉不成立",
};

/** Whether an appeal whose last step is this one still waits for its decision. */
export function isOpenAppeal(last: AppealStep): boolean {
  return last === "raise";
}

/** What an appeal or a deduction may be proved by. */
export const evidenceKinds = ["text", "link", "file"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceKindLabels: Readonly<Record<EvidenceKind, string>> = {
  text: "文字",
  link: "网址",
  file: "文件",
};
