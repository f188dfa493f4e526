import { heldSentence, type HeldChange } from "#report-schema/carried-in.ts";
import { contentFieldOf, contentWith, fieldsOfContent, type DraftFields } from "#report-schema/draft-input.ts";
import { meetFields, takenFields, type MergedChange, type FieldChange } from "#report-schema/field-changes.ts";
import type { FieldOutcome, FieldsAnswer } from "#report-schema/fields-answer.ts";
import { listLastWritings, takenChangeIds, type LastWriting } from "#db/queries/report-changes.ts";
import { lockReport } from "#db/queries/reports.ts";
import type { Act } from "./act.ts";
import { closedSentence, fieldsNews, newsOf, saveMark } from "./fields-news.ts";
import { guardDraft } from "./guard-draft.ts";
import { openReport, type OpenReport } from "./open-report.ts";
import { writeContent } from "./write-content.ts";

export interface FieldsToSave {
  readonly reportId: string;
  /** The version the form last heard of: what others wrote after it is told with the answer. */
  readonly since: number;
  /** No field twice. */
  readonly changes: readonly FieldChange[];
}

/**
 * Keeps single fields as they are typed. Each is taken where nobody wrote it meanwhile, whatever happened to other
 * fields; sent again, it is taken once. Nothing is written once the report has moved on.
 * @throws Response 403, 404
 */
export async function saveFields(act: Act, { reportId, since, changes }: FieldsToSave): Promise<FieldsAnswer> {
  return act.db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, act.actor, reportId, "edit");
    const { stored, format } = open;
    if (closedSentence(stored.state) !== "") return fieldsNews(transaction, open, since);
    const ids = changes.map(({ id }) => id);
    const kept = fieldsOfContent(format, stored.content);
    const met = meetFields(format, kept, changes, await takenChangeIds(transaction, reportId, ids));
    const writer = { ...act, db: transaction };
    const { content, held } = await guardDraft(writer, open, contentWith(format, stored.content, takenFields(met)));
    const merged = met.map((one) => refusedIfHeld(open, one, held));
    const taken = takenFields(merged);
    const version = await writeContent(
      writer,
      stored,
      content,
      new Map(merged.flatMap((one) => contentField(open, one).map((field) => [field, one.change.id]))),
    );
    const isNew = version > stored.version;
    const overwritten = new Set(
      merged.filter((one) => isOverwritten(kept, one)).flatMap((one) => contentField(open, one)),
    );
    const conflicts = merged.flatMap((one) => (one.outcome === "conflict" ? contentField(open, one) : []));
    const fields = [...conflicts, ...overwritten];
    const writings = await listLastWritings(transaction, reportId, { sinceVersion: since, fields });
    return {
      version,
      saved: isNew
        ? await saveMark(transaction, act.actor.accountId, act.now.toISOString())
        : await saveMark(transaction, stored.updatedBy, stored.updatedAt),
      closed: "",
      outcomes: merged.map((one) => outcomeOf(open, one, writings)),
      news: writings
        .filter(({ field, version: at }) => at > since || overwritten.has(field))
        .filter(({ changeId }) => !ids.includes(changeId))
        .map((writing) => newsOf({ ...kept, ...taken }, writing)),
    };
  });
}

/** What last year's report decides is not taken from a form. */
function refusedIfHeld(open: OpenReport, merged: MergedChange, held: readonly HeldChange[]): MergedChange {
  const [field] = contentField(open, merged);
  const own = held.filter((one) => one.field === field);
  if (merged.outcome !== "kept" || own.length === 0) return merged;
  return { outcome: "refused", change: merged.change, sentence: heldSentence(open.format, own) };
}

/**
 * Taken before, and since then somebody wrote something else: a page opened after that shows the old text, from what its
 * machine had kept, and has to be told however new its version is.
 */
function isOverwritten(kept: DraftFields, merged: MergedChange): boolean {
  return merged.outcome === "kept" && !merged.isNew && (kept[merged.change.name] ?? "") !== merged.change.text;
}

function contentField({ format }: OpenReport, { change }: MergedChange): string[] {
  const field = contentFieldOf(format, change.name);
  return field === undefined ? [] : [field];
}

function outcomeOf(open: OpenReport, merged: MergedChange, writings: readonly LastWriting[]): FieldOutcome {
  const { id } = merged.change;
  if (merged.outcome === "kept") return { outcome: "kept", id };
  if (merged.outcome === "refused") return { outcome: "refused", id, sentence: merged.sentence };
  const [field] = contentField(open, merged);
  const last = writings.find((writing) => writing.field === field);
  return { outcome: "conflict", id, theirs: merged.theirs, by: last?.by ?? "", at: last?.at ?? "" };
}
