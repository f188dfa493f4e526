/** The real server in a process of its own, with clerks at work; told where to keep data, it says where it is. */
import "#app/server/production.ts";
import { startServer } from "#app/server/running-server.ts";
import { hashPassword } from "#app/session/password.ts";
import { newToken, sessionIdOf } from "#app/session/session-cookie.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { startReport } from "#app/services/start-report.ts";
import type { Db } from "#db/client.ts";
import { findAccount, insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { listUnits } from "#db/queries/units.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

/** A clerk who is logged in, with a full draft of 2020. */
export interface Clerk {
  readonly cookie: string;
  readonly reportId: string;
  readonly version: number;
}

export interface ServerNews {
  readonly url: string;
  readonly clerks: readonly Clerk[];
}

const now = new Date();
const currentRound = { year: 2019, formatId: "2019-60", dueOn: "2020-03-31" };

async function addClerk(db: Db, unitId: string): Promise<Clerk> {
  const id = `bench-${unitId}`;
  await insertAccount(db, { id, login: id, name: "填报", passwordHash: "没有密码", createdAt: now.toISOString() });
  await replaceGrants(db, id, [{ role: "clerk", unitId }]);
  const actor = await findAccount(db, id);
  if (!actor) throw new Error(`账号 ${id} 没有建成`);
  const act = { db, actor, now, address: "" };
  const reportId = await startReport(act, { roundId: "round-2020", unitId });
  const { figures, unread, narrative } = goldenReport("yanshi-office-2020");
  const saved = await saveDraft(act, { reportId, baseVersion: 1, content: { figures, unread, narrative } });
  if (!saved.ok) throw new Error(saved.sentence);
  const token = newToken();
  const times = { createdAt: now.toISOString(), lastSeenAt: now.toISOString() };
  const expiresAt = new Date(now.getTime() + 3_600_000).toISOString();
  await insertSession(db, { ...times, id: sessionIdOf(token), accountId: id, expiresAt, address: "", agent: "" });
  return { cookie: `nianbao=${token}`, reportId, version: saved.version };
}

process.once("message", async (database: DatabaseSettings) => {
  const clerks: Clerk[] = [];
  const server = await startServer({
    settings: { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {} },
    database,
    prepare: async (db) => {
      await seedDemo(db, { now: now.toISOString(), currentRound, hashPassword });
      const units = (await listUnits(db)).filter((unit) => unit.reports && unit.id !== "zhengfuban");
      for (const { id } of units.slice(0, 16)) clerks.push(await addClerk(db, id));
      return undefined;
    },
  });
  process.once("disconnect", () => {
    void server.close().then(() => process.exit(0));
  });
  process.send?.({ url: server.url, clerks } satisfies ServerNews);
});
