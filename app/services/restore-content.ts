import { heldSentence } from "#report-schema/carried-in.ts";
import { contentChanges, undoChanges, type ContentField } from "#report-schema/content-changes.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { roundLabel } from "#report-schema/round-key.ts";
import type { Db } from "#db/client.ts";
import { listReportChanges } from "#db/queries/report-changes.ts";
import { lockReport, type StoredReport } from "#db/queries/reports.ts";
import { findRevisionByNumber } from "#db/queries/revisions.ts";
import { refusal, type Act, type Refusal } from "./act.ts";
import { closedSentence } from "./fields-news.ts";
import { guardDraft } from "./guard-draft.ts";
import { openReport } from "./open-report.ts";
import { recordAct } from "./record-act.ts";
import { writeContent } from "./write-content.ts";

export interface Restoring {
  readonly reportId: string;
  /** What is brought back: the state after a save, or what was handed in. */
  readonly state: { readonly version: number } | { readonly revision: number };
  /** Only this field; without, the whole report. */
  readonly field?: ContentField;
  /** The version the person saw the earlier state beside; left out, nobody else's work is looked for. */
  readonly seen?: number;
}

/** `held`: why some of it did not come back; "" where all of it did. */
export interface Restored {
  readonly ok: true;
  readonly changed: number;
  readonly held: string;
}

/**
 * Brings an earlier state back, of one field or of the whole report. It is a change like any other: what stood there
 * until now stays in the history. What a colleague wrote after the person looked is not overwritten unseen.
 * @throws Response 403, 404
 */
export async function restoreContent(
  act: Act,
  { reportId, state, field, seen }: Restoring,
): Promise<Restored | Refusal> {
  return act.db.transaction().execute(async (transaction) => {
    await lockReport(transaction, reportId);
    const open = await openReport(transaction, act.actor, reportId, "edit");
    const { stored, format } = open;
    const closed = closedSentence(stored.state);
    if (closed !== "") return refusal(closed);
    const old = await contentThen(transaction, stored, state);
    if (!old) return refusal("没有这个时刻的内容，或者它就是现在的内容。");
    const wanted = contentChanges(stored.content, old).filter(
      (change) => field === undefined || change.field === field,
    );
    if (wanted.length === 0) return refusal("现在的内容与那时相同，没有需要恢复的。");
    const newer = await writtenSince(transaction, stored, seen ?? stored.version);
    if (wanted.some((change) => newer.has(change.field))) {
      return refusal("要恢复的地方刚刚又有修改，没有恢复。下面是最新的内容，请核对后再恢复。");
    }
    // What is not to come back is undone the other way round.
    const target = undoChanges(
      stored.content,
      wanted.map((change) => ({ field: change.field, before: change.after, after: change.before })),
    );
    const writer = { ...act, db: transaction };
    const { content, held } = await guardDraft(writer, open, target);
    if (held.length > 0 && held.length === wanted.length) return refusal(heldSentence(format, held));
    await writeContent(writer, stored, content);
    if (field === undefined) {
      const what = `把“${open.unitName}”${roundLabel(stored)}年报恢复成以前的内容，${wanted.length} 处`;
      await recordAct(transaction, act, { kind: "report", unitId: stored.unitId, reportId, what });
    }
    return {
      ok: true,
      changed: wanted.length - held.length,
      held: held.length === 0 ? "" : heldSentence(format, held),
    };
  });
}

async function writtenSince(db: Db, { id, version }: StoredReport, seen: number): Promise<ReadonlySet<ContentField>> {
  const changes = seen < version ? await listReportChanges(db, id, seen) : [];
  return new Set(changes.map(({ field }) => field));
}

async function contentThen(
  db: Db,
  stored: StoredReport,
  state: Restoring["state"],
): Promise<ReportContent | undefined> {
  if ("revision" in state) return (await findRevisionByNumber(db, stored.id, state.revision))?.content;
  if (state.version < 1 || state.version >= stored.version) return undefined;
  return undoChanges(stored.content, await listReportChanges(db, stored.id, state.version));
}
