import { contentChanges } from "#report-schema/content-changes.ts";
import { fieldLabel, fieldValueText } from "#report-schema/field-label.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import type { Db } from "#db/client.ts";
import { listEventsOfRound } from "#db/queries/events.ts";
import { listPublicationsOfRound } from "#db/queries/publications.ts";
import { listRevisionsById } from "#db/queries/revisions.ts";

export interface Correction {
  readonly unitName: string;
  readonly withdrawnAt: string;
  /** The office's public note. */
  readonly note: string;
  readonly first: { readonly url: string; readonly publishedOn: string };
  /** Where the corrected report was published; absent while it is not. */
  readonly second?: { readonly url: string; readonly publishedOn: string };
  /** What the corrected report says instead; texts by their section only. */
  readonly changes: readonly { readonly place: string; readonly before: string; readonly after: string }[];
}

/** Reports of a round that were withdrawn after publication (撤回更正), the newest first, with what became of them. */
export async function correctionsOf(db: Db, roundId: string): Promise<Correction[]> {
  const events = await listEventsOfRound(db, roundId, ["withdraw"]);
  if (events.length === 0) return [];
  const publications = await listPublicationsOfRound(db, roundId);
  const ids = publications.map(({ revisionId }) => revisionId);
  const revisions = new Map((await listRevisionsById(db, [...new Set(ids)])).map((one) => [one.id, one]));
  const corrections = events.flatMap((event): Correction[] => {
    const own = publications.filter(({ reportId }) => reportId === event.reportId);
    const first = own.findLast(({ eventSequence }) => eventSequence < event.sequence);
    // The record put right later counts; that of a further withdrawal belongs to the next line.
    const next = events.find(({ reportId, sequence }) => reportId === event.reportId && sequence > event.sequence);
    const second = own.findLast(
      ({ eventSequence }) => eventSequence > event.sequence && eventSequence < (next?.sequence ?? Infinity),
    );
    const before = first && revisions.get(first.revisionId);
    if (!first || !before) return [];
    const after = second && revisions.get(second.revisionId);
    const format = formatById(before.formatId);
    const changes = after ? contentChanges(before.content, after.content) : [];
    return [
      {
        unitName: before.unitName,
        withdrawnAt: event.at,
        note: event.remark ?? "",
        first: { url: first.url, publishedOn: first.publishedOn },
        ...(second && { second: { url: second.url, publishedOn: second.publishedOn } }),
        changes: changes.map((change) => {
          const isText = change.field.startsWith("narrative.");
          return {
            place: fieldLabel(format, change.field),
            before: isText ? "" : fieldValueText(format, change.field, change.before),
            after: isText ? "" : fieldValueText(format, change.field, change.after),
          };
        }),
      },
    ];
  });
  return corrections.sort((one, other) => (one.withdrawnAt < other.withdrawnAt ? 1 : -1));
}
