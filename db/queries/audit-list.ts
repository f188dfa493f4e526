import { sql, type Expression, type SqlBool } from "kysely";
import type { Db } from "../client.ts";
import { toAuditEntry, type AuditEntry } from "./audit-entries.ts";

/** What is looked for in the record of acts; what is left out is not asked for. */
export interface AuditFilter {
  /** Lines about these units only; without, all lines, those about the whole region too. */
  readonly unitIds?: readonly string[] | undefined;
  /** ISO moments: from the first on, before the second. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly kind?: string | undefined;
  /** Part of a name or log-in name. */
  readonly who?: string | undefined;
  /** Part of the sentence. */
  readonly words?: string | undefined;
}

/** Lines numbered above the one and below the other. */
export interface AuditSpan {
  readonly above: number;
  readonly below: number;
}

/** The newest lines of a span that are looked for, or its oldest; newest first in both cases. */
export async function listAudit(
  db: Db,
  filter: AuditFilter,
  { above, below }: AuditSpan,
  { count, end }: { readonly count: number; readonly end: "newest" | "oldest" },
): Promise<AuditEntry[]> {
  if (filter.unitIds?.length === 0) return [];
  const rows = await db
    .selectFrom("audit_entries")
    .selectAll()
    .where("sequence", ">", above)
    .where("sequence", "<", below)
    .$if(filter.unitIds !== undefined, (query) => query.where("unit_id", "in", filter.unitIds ?? []))
    .$if(filter.from !== undefined, (query) => query.where("at", ">=", filter.from ?? ""))
    .$if(filter.until !== undefined, (query) => query.where("at", "<", filter.until ?? ""))
    .$if(filter.kind !== undefined, (query) => query.where("kind", "=", filter.kind ?? ""))
    .$if(filter.who !== undefined, (query) => query.where(holds("who", filter.who ?? "")))
    .$if(filter.words !== undefined, (query) => query.where(holds("what", filter.words ?? "")))
    .orderBy("sequence", end === "newest" ? "desc" : "asc")
    .limit(count)
    .execute();
  const lines = rows.map(toAuditEntry);
  return end === "newest" ? lines : lines.reverse();
}

/** Whether a column holds the words, in capitals or not; engines differ in that and in how a sign is taken as it is. */
function holds(column: "who" | "what", words: string): Expression<SqlBool> {
  const pattern = `%${words.toLowerCase().replaceAll(/[!%_]/gu, "!$&")}%`;
  return sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '!'`;
}
