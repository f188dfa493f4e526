import { setImmediate } from "node:timers/promises";
import type { Db } from "#db/client.ts";
import { readAuditHead, type AuditEntry } from "#db/queries/audit-entries.ts";
import { listAudit, type AuditFilter } from "#db/queries/audit-list.ts";

/** Where to read on; lines are numbered, so that a page stays the same while others are added. */
export type AuditPlace = { readonly before: number } | { readonly after: number };

/** Lines looked through for words at once; between two such steps others get their turn. */
const step = 20_000;

/** So many lines next to a place, of those looked for; newest first. */
export async function auditLinesAt(
  db: Db,
  filter: AuditFilter,
  place: AuditPlace,
  count: number,
): Promise<AuditEntry[]> {
  // Only words have no index: everything else is found at once, however long the record is.
  const stride = filter.who === undefined && filter.words === undefined ? Number.MAX_SAFE_INTEGER : step;
  const newest = (await readAuditHead(db))?.sequence ?? 0;
  return "before" in place
    ? older(db, filter, { from: Math.min(place.before, newest + 1), stride, count })
    : newer(db, filter, { from: place.after, newest, stride, count });
}

interface Walk {
  readonly from: number;
  readonly stride: number;
  readonly count: number;
}

async function older(db: Db, filter: AuditFilter, { from, stride, count }: Walk): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let below = from; below > 1 && found.length < count; await setImmediate()) {
    const above = Math.max(0, below - 1 - stride);
    found.push(...(await listAudit(db, filter, { above, below }, { count: count - found.length, end: "newest" })));
    below = above + 1;
  }
  return found;
}

async function newer(
  db: Db,
  filter: AuditFilter,
  { from, newest, stride, count }: Walk & { readonly newest: number },
): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let above = from; above < newest && found.length < count; await setImmediate()) {
    const below = Math.min(newest, above + stride) + 1;
    found.unshift(...(await listAudit(db, filter, { above, below }, { count: count - found.length, end: "oldest" })));
    above = below - 1;
  }
  return found;
}

/** All lines looked for, newest first, a batch at a time, however many there are. */
export async function* auditBatches(db: Db, filter: AuditFilter, atOnce = 1_000): AsyncGenerator<AuditEntry[]> {
  let before = Number.MAX_SAFE_INTEGER;
  while (before > 1) {
    const lines = await auditLinesAt(db, filter, { before }, atOnce);
    if (lines.length === 0) return;
    yield lines;
    before = lines.at(-1)?.sequence ?? 0;
  }
}
