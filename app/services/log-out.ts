import { listSessions, revokeSession } from "#db/queries/sessions.ts";
import type { Act } from "./act.ts";
import { recordAct } from "./record-act.ts";

/** Ends one of the person's own sessions, here or on another machine. Others' sessions are left alone. */
export async function logOut(act: Act, sessionId: string): Promise<void> {
  const { db, actor, now } = act;
  await db.transaction().execute(async (transaction) => {
    const own = (await listSessions(transaction, actor.accountId)).find(({ id }) => id === sessionId);
    if (!own || !(await revokeSession(transaction, sessionId, now.toISOString()))) return;
    await recordAct(transaction, act, { kind: "logOut", what: `退出登录（在 ${own.address} 登录的）` });
  });
}
