import type { RuleName } from "./finding.ts";

/** What a reason says of the finding it answers; recorded beside the words, so that it can be counted. */
export const explanationKinds = ["asStated", "otherQuantity"] as const;
export type ExplanationKind = (typeof explanationKinds)[number];

export const explanationKindLabels: Readonly<Record<ExplanationKind, string>> = {
  asStated: "情况属实，原因如下",
  otherQuantity: "不是同一口径",
};

const asksForQuantity: ReadonlySet<RuleName> = new Set(["text.figure", "text.repeated", "text.scores"]);

/** A number of the text can be another quantity than the one it was held against; other findings leave no choice. */
export function explanationKindsFor(rule: RuleName): readonly ExplanationKind[] {
  return asksForQuantity.has(rule) ? explanationKinds : [];
}

/** Undefined for anything that is no kind this rule knows. */
export function readExplanationKind(rule: RuleName, text: string | undefined): ExplanationKind | undefined {
  return explanationKindsFor(rule).find((kind) => kind === text);
}
