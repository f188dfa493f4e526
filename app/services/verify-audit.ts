import { setImmediate } from "node:timers/promises";
import type { Db } from "#db/client.ts";
import { listAuditAfter, readAuditHead } from "#db/queries/audit-entries.ts";
import { auditHash, chainStart } from "./audit-chain.ts";

/** Lines read at once: the memory does not grow with the record. */
const atOnce = 2_000;

export type AuditVerdict =
  | { readonly ok: true; readonly lines: number; readonly head: string }
  /** `from` is the number of the first line that cannot be trusted. */
  | { readonly ok: false; readonly lines: number; readonly from: number; readonly sentence: string };

/**
 * Reckons the whole record of acts anew, line by line, and says where it was tampered with: a line changed, taken out or
 * put in anywhere, at the end too. Lines added while it runs are left to the next time. Whoever could rewrite the whole
 * store could make a new chain: against that, the hash at the end is written down outside and compared.
 */
export async function verifyAudit(db: Db): Promise<AuditVerdict> {
  const head = await readAuditHead(db);
  if (!head) return broken(0, 1, "操作记录的末尾标记不见了，记录被人动过。");
  let previous = chainStart;
  let last = 0;
  while (last < head.sequence) {
    const some = await listAuditAfter(db, last, Math.min(atOnce, head.sequence - last));
    for (const line of some) {
      if (line.sequence > head.sequence) break;
      const next = last + 1;
      if (line.sequence !== next) {
        return broken(last, next, `第 ${next} 条到第 ${line.sequence - 1} 条操作记录不见了。`);
      }
      if (line.previousHash !== previous) return broken(last, next, `第 ${next} 条操作记录与前一条接不上。`);
      if (line.hash !== auditHash(line)) return broken(last, next, `第 ${next} 条操作记录的内容被改动过。`);
      previous = line.hash;
      last = next;
    }
    // Others get their turn between two batches.
    await setImmediate();
    if (some.length === 0 || (some.at(-1)?.sequence ?? 0) > head.sequence) break;
  }
  if (last < head.sequence) {
    return broken(last, last + 1, `末尾的操作记录（第 ${last + 1} 条到第 ${head.sequence} 条）不见了。`);
  }
  if (previous !== head.hash) return broken(last, last, `末尾第 ${last} 条操作记录被换过，与末尾标记不符。`);
  // In this order: a line seen first has its head already, unless nobody moved the head for it.
  const beyond = await listAuditAfter(db, last, 1);
  if (beyond.length > 0 && (await readAuditHead(db))?.sequence === head.sequence) {
    return broken(last, last + 1, `第 ${last + 1} 条起的操作记录不是系统写入的。`);
  }
  return { ok: true, lines: last, head: head.hash };
}

function broken(lines: number, from: number, sentence: string): AuditVerdict {
  return { ok: false, lines, from, sentence };
}
