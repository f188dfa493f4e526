import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";
import { verifyAudit, type AuditVerdict } from "./verify-audit.ts";

/** One at a time for each store: it reads the whole record, and the answer is the same for all who ask meanwhile. */
const running = new WeakMap<Act["db"], Promise<AuditVerdict>>();

/** Reckons the record of acts anew on behalf of a person, and puts on record that it was done and how it came out. */
export async function checkAudit(act: Act): Promise<AuditVerdict> {
  const verdict = await (running.get(act.db) ?? start(act.db));
  const result = verdict.ok ? `完好，共 ${verdict.lines} 条` : verdict.sentence;
  await act.db
    .transaction()
    .execute((transaction) => recordAct(transaction, act, { kind: "audit", what: `核对操作记录：${result}` }));
  return verdict;
}

function start(db: Act["db"]): Promise<AuditVerdict> {
  const started = verifyAudit(db).finally(() => running.delete(db));
  running.set(db, started);
  return started;
}
