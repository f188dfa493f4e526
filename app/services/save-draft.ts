import { contentChanges, mergeContent, undoChanges, type ContentConflict } from "#report-schema/content-changes.ts";
import { isEditable, stateLabels } from "#report-schema/lifecycle.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { listReportChanges } from "#db/queries/report-changes.ts";
import { lockReport } from "#db/queries/reports.ts";
import { openReport } from "./open-report.ts";
import type { HeldChange } from "#report-schema/carried-in.ts";
import { guardDraft } from "./guard-draft.ts";
import { writeContent } from "./write-content.ts";
import type { Act } from "./act.ts";

export interface DraftToSave {
  readonly reportId: string;
  /** The version the person started from. */
  readonly baseVersion: number;
  readonly content: ReportContent;
}

export type SavedDraft =
  | {
      readonly ok: true;
      readonly version: number;
      readonly conflicts: readonly ContentConflict[];
      /** Figures last year's report decides and that were left as they are; absent where there are none. */
      readonly held?: readonly HeldChange[];
    }
  /** Nothing was written; `unsaved` is what would have changed, so that the person can keep it. */
  | { readonly ok: false; readonly sentence: string; readonly unsaved: readonly ContentConflict[] };

/**
 * Keeps a draft, finished or not. What others saved meanwhile is kept too: different fields come together, and where two
 * changed the same field the first one stays and the second is told.
 */
export async function saveDraft(act: Act, draft: DraftToSave): Promise<SavedDraft> {
  return act.db.transaction().execute(async (transaction) => {
    await lockReport(transaction, draft.reportId);
    const open = await openReport(transaction, act.actor, draft.reportId, "edit");
    const { stored } = open;
    const kept = stored.content;
    if (!isEditable(stored.state)) {
      const unsaved = contentChanges(kept, draft.content).map(({ field, before, after }) => ({
        field,
        theirs: before,
        mine: after,
      }));
      return {
        ok: false,
        sentence: `这份年报现在是“${stateLabels[stored.state]}”，不能再修改，刚才的修改没有保存。`,
        unsaved,
      };
    }
    const base =
      draft.baseVersion === stored.version
        ? kept
        : undoChanges(kept, await listReportChanges(transaction, stored.id, draft.baseVersion));
    const merged = mergeContent(base, draft.content, kept);
    const writer = { ...act, db: transaction };
    const { content, held } = await guardDraft(writer, open, merged.content);
    const version = await writeContent(writer, stored, content);
    return { ok: true, version, conflicts: merged.conflicts, ...(held.length > 0 && { held }) };
  });
}
