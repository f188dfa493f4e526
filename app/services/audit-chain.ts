import { createHash } from "node:crypto";
import type { AuditEntry } from "#db/queries/audit-entries.ts";

/** What the first line follows. */
export const chainStart = "0".repeat(64);

/** The hash of a line: sha256 over its parts and the hash of the line before, as a JSON array in UTF-8. */
export function auditHash(line: Omit<AuditEntry, "hash">): string {
  const { sequence, at, accountId, who, address, kind, unitId, reportId, what, previousHash } = line;
  const parts = [sequence, at, accountId, who, address, kind, unitId, reportId, what, previousHash];
  return createHash("sha256").update(JSON.stringify(parts), "utf8").digest("hex");
}
