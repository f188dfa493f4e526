/** A report's many small saves, folded so that a person can find one: who was at work when, and what became of a field. */
import type { ContentChange, ContentField } from "../content-changes.ts";

/** One change with the save that made it. */
export interface DatedChange extends ContentChange {
  /** Of the report, after the save. */
  readonly version: number;
  /** null = the program itself. */
  readonly accountId: string | null;
  /** ISO moment. */
  readonly at: string;
}

/** Saves of one person within a quarter of an hour. */
export interface SavedMoment {
  /** What the last of them led to. */
  readonly version: number;
  readonly accountId: string | null;
  readonly from: string;
  readonly until: string;
  /** Fields written, each once, in the order they were first written. */
  readonly fields: readonly ContentField[];
}

const quarterHourMs = 15 * 60_000;
/** Typing on one text is one change as long as no longer pause lies between. */
const onePieceMs = 5 * 60_000;

/** Newest first. @param changes oldest first */
export function savedMoments(changes: readonly DatedChange[]): SavedMoment[] {
  const moments: SavedMoment[] = [];
  for (const { version, accountId, at, field } of changes) {
    const last = moments.at(-1);
    const quarter = (moment: string): number => Math.floor(Date.parse(moment) / quarterHourMs);
    if (last && last.accountId === accountId && quarter(last.from) === quarter(at)) {
      const fields = last.fields.includes(field) ? last.fields : [...last.fields, field];
      moments[moments.length - 1] = { ...last, version, until: at, fields };
    } else moments.push({ version, accountId, from: at, until: at, fields: [field] });
  }
  return moments.reverse();
}

/**
 * What became of one field, newest first; what one person wrote without a longer pause is told as one change.
 * @param changes of this field alone, with whole texts, oldest first
 */
export function fieldHistory(changes: readonly DatedChange[]): DatedChange[] {
  const folded: DatedChange[] = [];
  for (const change of changes) {
    const last = folded.at(-1);
    const goesOn = last && last.accountId === change.accountId;
    if (goesOn && Date.parse(change.at) - Date.parse(last.at) <= onePieceMs) {
      folded[folded.length - 1] = { ...change, before: last.before };
    } else folded.push(change);
  }
  return folded.filter(({ before, after }) => before !== after).reverse();
}
