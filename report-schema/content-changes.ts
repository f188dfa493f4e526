/** What changed between two states of a report's content, field by field, and how two people's changes come together. */
import type { ReportContent } from "./report.ts";
import { withoutPiece } from "./text-piece.ts";

/** A figure id, or `narrative.<key>`. */
export type ContentField = string;

export interface ContentChange {
  readonly field: ContentField;
  /** Text of the field before and after; null where it was blank. */
  readonly before: string | null;
  readonly after: string | null;
  /** Of a text of which only the replaced piece is told: where it begins. */
  readonly startsAt?: number;
}

export interface ContentConflict {
  readonly field: ContentField;
  /** What is kept in the store. */
  readonly theirs: string | null;
  /** What the other person wants. */
  readonly mine: string | null;
}

type Flat = Map<ContentField, string>;

function flatten(content: ReportContent): Flat {
  const flat: Flat = new Map();
  for (const [id, value] of Object.entries(content.figures)) flat.set(id, String(value));
  // A mark before the text keeps what is no number apart from a figure of the same digits.
  for (const [id, text] of Object.entries(content.unread)) flat.set(id, `?${text}`);
  for (const [key, text] of Object.entries(content.narrative)) if (text !== "") flat.set(`narrative.${key}`, text);
  return flat;
}

function build(flat: Flat): ReportContent {
  const figures: Record<string, number> = {};
  const unread: Record<string, string> = {};
  const narrative: Record<string, string> = { opening: "", overview: "", problems: "", other: "" };
  for (const [field, text] of flat) {
    if (field.startsWith("narrative.")) narrative[field.slice("narrative.".length)] = text;
    else if (text.startsWith("?")) unread[field] = text.slice(1);
    else figures[field] = Number(text);
  }
  return { figures, unread, narrative: narrative as unknown as ReportContent["narrative"] };
}

export function contentChanges(before: ReportContent, after: ReportContent): ContentChange[] {
  const old = flatten(before);
  const now = flatten(after);
  const fields = new Set([...old.keys(), ...now.keys()]);
  return [...fields]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The content as it was before these changes, newest change last. */
export function undoChanges(content: ReportContent, changes: readonly ContentChange[]): ReportContent {
  const flat = flatten(content);
  for (const change of [...changes].reverse()) undo(flat, change);
  return build(flat);
}

function undo(flat: Flat, { field, before, after, startsAt }: ContentChange): void {
  const old =
    startsAt === undefined
      ? before
      : withoutPiece(flat.get(field) ?? "", { startsAt, before: before ?? "", after: after ?? "" });
  if (old === null || old === "") flat.delete(field);
  else flat.set(field, old);
}

/**
 * The same changes with the whole text before and after each, where only a piece was told.
 * @param content what the newest of them led to
 * @param changes oldest first, none left out in between
 */
export function wholeChanges<Change extends ContentChange>(
  content: ReportContent,
  changes: readonly Change[],
): Change[] {
  const flat = flatten(content);
  const whole = [...changes].reverse().map(({ startsAt, ...change }) => {
    const after = flat.get(change.field) ?? null;
    undo(flat, { ...change, ...(startsAt !== undefined && { startsAt }) });
    return { ...change, before: flat.get(change.field) ?? null, after } as Change;
  });
  return whole.reverse();
}

/**
 * Brings together what I wrote from `base` with what is kept now: fields only one of us touched keep that person's
 * value; where both changed the same field differently the kept value stays and the conflict is told.
 */
export function mergeContent(
  base: ReportContent,
  mine: ReportContent,
  theirs: ReportContent,
): { readonly content: ReportContent; readonly conflicts: readonly ContentConflict[] } {
  const merged = flatten(theirs);
  const taken = new Set(contentChanges(base, theirs).map((change) => change.field));
  const conflicts: ContentConflict[] = [];
  for (const { field, after } of contentChanges(base, mine)) {
    const kept = merged.get(field) ?? null;
    if (kept === after) continue;
    if (taken.has(field)) conflicts.push({ field, theirs: kept, mine: after });
    else if (after === null) merged.delete(field);
    else merged.set(field, after);
  }
  return { content: build(merged), conflicts };
}
