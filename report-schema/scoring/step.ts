/** How an item's points came about, as facts; `sum-text.ts` writes them out. */
import type { Points } from "./points.ts";

export type Step =
  | { readonly kind: "judged"; readonly points: Points; readonly full: Points }
  | { readonly kind: "open"; readonly points: Points }
  | { readonly kind: "parts"; readonly parts: readonly { readonly name: string; readonly points: Points }[] }
  | { readonly kind: "undivided"; readonly points: Points; readonly full: Points }
  | { readonly kind: "tier"; readonly count: Points; readonly counted: string; readonly from: Points | undefined }
  | { readonly kind: "fullMarks"; readonly full: Points }
  /** No entry of how often: nothing is deducted without a record. */
  | { readonly kind: "noRecord" }
  | {
      readonly kind: "each";
      readonly count: Points;
      readonly counted: string;
      readonly each: Points;
      /** How much in all, whether it is added or taken off. */
      readonly amount: Points;
      readonly isDeducted: boolean;
    }
  | { readonly kind: "minusTier"; readonly count: Points; readonly counted: string; readonly minus: Points }
  | { readonly kind: "floor"; readonly before: Points; readonly floor: Points }
  | { readonly kind: "most"; readonly before: Points; readonly most: Points }
  | { readonly kind: "factor"; readonly lost: Points; readonly factor: Points }
  | {
      readonly kind: "atLeast";
      readonly of: readonly string[];
      readonly sum: Points | undefined;
      readonly threshold: Points;
      readonly reached: boolean;
    }
  | {
      readonly kind: "place";
      readonly value: Points;
      readonly counted: string;
      readonly place: number;
      readonly outOf: number;
      readonly top: number;
    }
  | {
      readonly kind: "veto";
      readonly count: Points | undefined;
      readonly counted: string;
      readonly more: Points;
      readonly struck: boolean;
    }
  | {
      readonly kind: "mean";
      readonly sum: Points;
      readonly units: number;
      readonly amongGroup: boolean;
      /** Units it holds for that have no entry yet: the mean may still move. */
      readonly waiting: number;
    }
  /** 不涉及, and nobody to take a mean of, or no rule what it counts. */
  | { readonly kind: "noMean"; readonly why: "nobody" | "noRule" }
  /** 不涉及 of a bonus or deduction. */
  | { readonly kind: "notConcerned" }
  | { readonly kind: "blank" }
  | { readonly kind: "cap"; readonly before: Points; readonly cap: Points }
  | { readonly kind: "weight"; readonly before: Points; readonly percent: Points; readonly after: Points }
  | { readonly kind: "struckOut"; readonly by: readonly string[]; readonly before: Points };
