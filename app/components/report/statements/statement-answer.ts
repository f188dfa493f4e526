import type { DraftFields } from "#report-schema/draft-input.ts";

/** What the desk is answered to a statement: done, with the fields as they now stand, or why not. */
export type StatementAnswer =
  | { readonly ok: true; readonly fields: DraftFields }
  | {
      readonly ok: false;
      readonly sentence: string;
      readonly problems: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, string>>;
    };
