import { auditKindLabel } from "#report-schema/audit.ts";
import { beijingSecond } from "#report-schema/round-dates.ts";
import type { Db } from "#db/client.ts";
import { readAuditHead, type AuditEntry } from "#db/queries/audit-entries.ts";
import { auditLinesAt } from "#app/services/audit-pages.ts";
import { auditFilter, readAuditQuestion } from "#app/services/audit-question.ts";
import { auditReach } from "#app/services/audit-reach.ts";

const pageLines = 50;

/** One page of the record of acts as these keepers may read it, newest first. */
export async function loadAudit(db: Db, unitIds: readonly string[], query: URLSearchParams) {
  const reach = await auditReach(db, unitIds);
  const question = readAuditQuestion(query);
  const filter = auditFilter(reach, question);
  const after = readNumber(query.get("after"));
  const before = readNumber(query.get("before")) ?? Number.MAX_SAFE_INTEGER;
  // One more than is shown tells whether there are others.
  const asked = await auditLinesAt(db, filter, after === undefined ? { before } : { after }, pageLines + 1);
  const isCut = asked.length > pageLines;
  const shown = after === undefined ? asked.slice(0, pageLines) : asked.slice(-pageLines);
  const hasOlder = after === undefined ? isCut : true;
  const hasNewer = after === undefined ? query.has("before") && shown.length > 0 : isCut;
  const toRow = (line: AuditEntry) => ({
    sequence: line.sequence,
    at: beijingSecond(new Date(line.at)),
    who: line.who,
    address: line.address,
    kind: auditKindLabel(line.kind),
    unit: reach.units.get(line.unitId ?? "") ?? "",
    what: line.what,
  });
  return {
    question,
    lines: shown.map(toRow),
    older: hasOlder ? shown.at(-1)?.sequence : undefined,
    newer: hasNewer ? shown[0]?.sequence : undefined,
    // The end of the chain tells how many lines there are; that is for whoever may read them all.
    head: reach.isWhole ? await readAuditHead(db) : undefined,
  };
}

export type AuditPage = Awaited<ReturnType<typeof loadAudit>>;

function readNumber(text: string | null): number | undefined {
  return /^\d{1,9}$/u.test(text ?? "") ? Number(text) : undefined;
}
