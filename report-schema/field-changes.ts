/**
 * Single fields of a report as the form saves them: what it sends, what it is answered, and how each change meets what
 * is kept. Every change says the text it was based on, so that only people who meet in one field hear of each other.
 */
import { z } from "zod";
import { fieldProblem, keptText, type DraftFields } from "./draft-input.ts";
import type { Format } from "./format.ts";

/** Longer texts than can be kept are let in, so that the one field is refused in words and not the whole request. */
const longestSent = 500_000;
export const mostChangesAtOnce = 100;

const fieldChangeSchema = z.object({
  /** Made by the browser: the same change sent again is known by it. */
  id: z.string().regex(/^[\w-]{8,64}$/u),
  /** Field of the form. */
  name: z.string().max(200),
  /** What stood in the field when it was changed, as the server kept it. */
  base: z.string().max(longestSent),
  text: z.string().max(longestSent),
});

/** One field changed in the form. */
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const fieldsInputSchema = z.object({
  /** Whose form it is; another person may have logged in on the same machine since. */
  accountId: z.string().max(200),
  /** The version of the report the form last heard of. */
  since: z.int().min(0),
  changes: z
    .array(fieldChangeSchema)
    .max(mostChangesAtOnce)
    .refine((changes) => new Set(changes.map(({ name }) => name)).size === changes.length, "一次只能改一个字段一遍"),
});

const markSchema = z.object({
  /** The person's name; empty where the program itself wrote. */
  by: z.string(),
  /** ISO moment; empty where nobody has written yet. */
  at: z.string(),
});

const outcomeSchema = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("kept"), id: z.string() }),
  z.object({ outcome: z.literal("conflict"), id: z.string(), theirs: z.string(), ...markSchema.shape }),
  z.object({ outcome: z.literal("refused"), id: z.string(), sentence: z.string() }),
]);

const newsSchema = z.object({ name: z.string(), text: z.string(), ...markSchema.shape });

export const fieldsAnswerSchema = z.object({
  /** Of the report, these changes included. */
  version: z.int(),
  /** When the report was last written, and by whom. */
  saved: markSchema,
  /** Why nothing can be written now; empty while the report can be edited. */
  closed: z.string(),
  /** One for every change that was sent, in order; none while closed. */
  outcomes: z.array(outcomeSchema),
  /** Fields others have written since, as they stand now. */
  news: z.array(newsSchema),
});

export type FieldOutcome = z.infer<typeof outcomeSchema>;
/** A field somebody else wrote. */
export type FieldNews = z.infer<typeof newsSchema>;
export type FieldsAnswer = z.infer<typeof fieldsAnswerSchema>;

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
