import type { Db } from "../client.ts";
import type { AuditEntriesTable } from "../schema/audit-entries.ts";

/** A line of the record of acts (操作记录). Never changed, never deleted. */
export interface AuditEntry {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  readonly at: string;
  /** null = nobody known, or the program itself. */
  readonly accountId: string | null;
  /** Name and log-in of that moment. */
  readonly who: string;
  /** Where from: address of the machine. */
  readonly address: string;
  readonly kind: string;
  /** The unit it is about; null = the whole region. */
  readonly unitId: string | null;
  readonly reportId: string | null;
  readonly what: string;
  readonly previousHash: string;
  /** sha256 hex over all of the above. */
  readonly hash: string;
}

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

const headRow = 1;

/**
 * Takes the next number and holds the end of the chain until the caller's transaction ends: lines are added one after
 * the other on every engine. @returns the new line's number and the hash of the line before it
 */
export async function takeAuditNumber(db: Db): Promise<AuditHead> {
  return db
    .updateTable("audit_head")
    .set((eb) => ({ sequence: eb("sequence", "+", 1) }))
    .where("id", "=", headRow)
    .returning(["sequence", "hash"])
    .executeTakeFirstOrThrow(
      () => new Error("数据库中 audit_head 表没有那一行，操作记录无法续写。请从备份恢复这一行。"),
    );
}

/** Adds the line whose number was taken in this transaction, and makes it the end of the chain. */
export async function insertAuditEntry(db: Db, entry: AuditEntry): Promise<void> {
  await db
    .insertInto("audit_entries")
    .values({
      sequence: entry.sequence,
      at: entry.at,
      account_id: entry.accountId,
      who: entry.who,
      address: entry.address,
      kind: entry.kind,
      unit_id: entry.unitId,
      report_id: entry.reportId,
      what: entry.what,
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute();
  await db.updateTable("audit_head").set({ hash: entry.hash }).where("id", "=", headRow).execute();
}

/** The end of the chain as the store has it; undefined when the row is gone. */
export async function readAuditHead(db: Db): Promise<AuditHead | undefined> {
  return db.selectFrom("audit_head").select(["sequence", "hash"]).where("id", "=", headRow).executeTakeFirst();
}

/** Lines after a number, oldest first. */
export async function listAuditAfter(db: Db, sequence: number, count: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom("audit_entries")
    .selectAll()
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(count)
    .execute();
  return rows.map(toAuditEntry);
}

export function toAuditEntry(row: AuditEntriesTable): AuditEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    accountId: row.account_id,
    who: row.who,
    address: row.address,
    kind: row.kind,
    unitId: row.unit_id,
    reportId: row.report_id,
    what: row.what,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
