import type { AuditKind } from "#report-schema/audit.ts";
import type { Db } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { insertAuditEntry, takeAuditNumber } from "#db/queries/audit-entries.ts";
import type { Act } from "./act.ts";
import { auditHash } from "./audit-chain.ts";

export interface ActEntry {
  readonly kind: AuditKind;
  /** The unit it is about; null = the whole region; left out = the unit the person holds a role at. */
  readonly unitId?: string | null;
  readonly reportId?: string | null;
  /** One sentence in office words: what was done to what. Never a password, never the text of a draft. */
  readonly what: string;
}

/** Longer sentences are cut: the record tells what was done, the history what was written. */
const longestWhat = 1_000;

/**
 * Puts an act on record, chained to the one before. Call it last in the transaction of the act, after everything that
 * locks: it holds the end of the chain until the transaction ends, so that numbers have no gap and no two lines follow
 * the same one. What is rolled back leaves no line.
 */
export async function recordAct(
  transaction: Db,
  { actor, now, address }: Pick<Act, "actor" | "now" | "address">,
  entry: ActEntry,
): Promise<void> {
  const account = await findAccount(transaction, actor.accountId);
  const who = account ? `${account.name}（${account.login}）` : "未知账号";
  const unitId = entry.unitId === undefined ? (actor.grants[0]?.unitId ?? null) : entry.unitId;
  await recordLine(transaction, { now, address, accountId: actor.accountId, who }, { ...entry, unitId });
}

/** Who did it where there is no account asking: a log-in that failed, or the program itself. */
export interface Unasked {
  readonly now: Date;
  readonly address: string;
  readonly accountId: string | null;
  readonly who: string;
}

/** As `recordAct`, for what nobody logged in did. */
export async function recordLine(
  transaction: Db,
  { now, address, accountId, who }: Unasked,
  { kind, unitId = null, reportId = null, what }: ActEntry,
): Promise<void> {
  const { sequence, hash: previousHash } = await takeAuditNumber(transaction);
  const line = {
    sequence,
    at: now.toISOString(),
    accountId,
    who,
    address: address.slice(0, 100),
    kind,
    unitId,
    reportId,
    what: what.length > longestWhat ? `${what.slice(0, longestWhat)}…` : what,
    previousHash,
  };
  await insertAuditEntry(transaction, { ...line, hash: auditHash(line) });
}
