import type { FigureId, NarrativeKey } from "../format.ts";

/** A way to put a finding right. It is only ever offered: a person looks at it and clicks. */
export type Suggestion =
  | {
      readonly kind: "text";
      readonly key: NarrativeKey;
      /** Place in the narrative of `key`; `old` is what stands there. */
      readonly start: number;
      readonly end: number;
      readonly old: string;
      readonly new: string;
      /** What must be right for this to be right: the tables, or the numbers the text reckons with. */
      readonly trusting: "table" | "text" | "law";
    }
  | {
      readonly kind: "figures";
      readonly changes: readonly { readonly figure: FigureId; readonly value: number }[];
      readonly trusting: "last-year" | "evidence" | "typed";
    };
