/**
 * How single fields of a report, as the form saves them (`fields-exchange.ts`), meet what is kept. Every change says the text it was based on, so that only people who meet in one field hear of each other.
 */
import { fieldProblem, keptText, type DraftFields } from "./draft-input.ts";
import type { Format } from "./format.ts";

export const mostChangesAtOnce = 100;

/** One field changed in the form. */
export interface FieldChange {
  /** Made by the browser: the same change sent again is known by it. */
  readonly id: string;
  /** Field of the form. */
  readonly name: string;
  /** What stood in the field when it was changed, as the server kept it. */
  readonly base: string;
  readonly text: string;
}

export type MergedChange =
  | { readonly change: FieldChange; readonly outcome: "kept"; readonly isNew: boolean }
  | { readonly change: FieldChange; readonly outcome: "conflict"; readonly theirs: string }
  | { readonly change: FieldChange; readonly outcome: "refused"; readonly sentence: string };

/**
 * What becomes of each change: taken where the field still holds what it was based on, a conflict where somebody wrote
 * something else, nothing where it was taken before or stands there already.
 * @param kept the report's fields as they are kept
 * @param known ids of changes taken before
 */
export function meetFields(
  format: Format,
  kept: DraftFields,
  changes: readonly FieldChange[],
  known: ReadonlySet<string>,
): MergedChange[] {
  return changes.map((change) => {
    const { id, name, base } = change;
    if (known.has(id)) return { change, outcome: "kept", isNew: false };
    const sentence = fieldProblem(format, name, change.text);
    if (sentence !== undefined) return { change, outcome: "refused", sentence };
    const theirs = kept[name] ?? "";
    const text = keptText(format, name, change.text);
    if (theirs === text) return { change, outcome: "kept", isNew: false };
    if (theirs !== keptText(format, name, base)) return { change, outcome: "conflict", theirs };
    return { change: { ...change, text }, outcome: "kept", isNew: true };
  });
}

/** The fields that are to be written. */
export function takenFields(merged: readonly MergedChange[]): DraftFields {
  return Object.fromEntries(
    merged.flatMap((one) => (one.outcome === "kept" && one.isNew ? [[one.change.name, one.change.text]] : [])),
  );
}
