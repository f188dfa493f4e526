/** What is entered for a unit and an indicator. Blank is not zero, and neither is 不涉及. */
import type { Points } from "./points.ts";

export type Entry =
  | { readonly kind: "blank" }
  /** 不涉及 */
  | { readonly kind: "notApplicable" }
  | {
      readonly kind: "value";
      readonly points?: Points;
      /** 次数、天数、百分率, in hundredths too: 2次 is 200. */
      readonly count?: Points;
      readonly parts?: readonly Points[];
      /** 单项否决 answered by 是 or 否 instead of a count. */
      readonly struck?: boolean;
    };

export type ValueEntry = Extract<Entry, { kind: "value" }>;

/** Entries of one unit by indicator id; one that is missing is blank. */
export type UnitEntries = Readonly<Record<string, Entry>>;

export const blankEntry: Entry = { kind: "blank" };
export const notApplicableEntry: Entry = { kind: "notApplicable" };
