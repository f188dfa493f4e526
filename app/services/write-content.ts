import { contentChanges, type ContentField } from "#report-schema/content-changes.ts";
import type { ReportContent } from "#report-schema/report.ts";
import { insertReportChanges } from "#db/queries/report-changes.ts";
import { saveContent, type StoredReport } from "#db/queries/reports.ts";
import type { Act } from "./act.ts";

/** Who writes; no account where the program itself does. */
export type Writer = Pick<Act, "db" | "now"> & { readonly actor: { readonly accountId: string | null } };

const isText = (field: ContentField): boolean => field.startsWith("narrative.");

/**
 * Writes a report's new content and what changed in it, for a caller that holds the report in its transaction.
 * @param changeIds the browser's ids of changes, by field
 * @returns the version it led to; the same as before when nothing changed
 */
export async function writeContent(
  { db, actor, now }: Writer,
  stored: StoredReport,
  content: ReportContent,
  changeIds: ReadonlyMap<ContentField, string> = new Map(),
): Promise<number> {
  const changes = contentChanges(stored.content, content);
  if (changes.length === 0) return stored.version;
  const at = now.toISOString();
  const version = stored.version + 1;
  const { figures, unread, narrative } = content;
  const written = await saveContent(db, {
    reportId: stored.id,
    expectedVersion: stored.version,
    content: {
      ...(changes.some(({ field }) => !isText(field)) && { figures, unread }),
      ...(changes.some(({ field }) => isText(field)) && { narrative }),
    },
    at,
    accountId: actor.accountId,
  });
  if (!written) throw new Error(`年报 ${stored.id} 已加锁，版本却从 ${stored.version} 变了`);
  await insertReportChanges(
    db,
    { reportId: stored.id, version, accountId: actor.accountId, at },
    changes.map((change) => ({ ...change, changeId: changeIds.get(change.field) })),
  );
  return version;
}
