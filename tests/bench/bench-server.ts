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
import { goldenReport, type GoldenName } from "#tests/golden/golden-report.ts";

/** A clerk who is logged in, with a full draft. */
export interface Clerk {
  readonly accountId: string;
  readonly cookie: string;
  readonly reportId: string;
  readonly version: number;
}

export interface ServerNews {
  readonly url: string;
  /** Each with a draft of 2020. */
  readonly clerks: readonly Clerk[];
  /** With a draft in the format in force, whose 表三 is the largest grid there is. */
  readonly today: Clerk;
}

const now = new Date();
const currentRound = { year: 2025, formatId: "2021-30", dueOn: "2026-03-31" };

async function addClerk(
  db: Db,
  unitId: string,
  roundId = "round-2020",
  report: GoldenName = "yanshi-office-2020",
): Promise<Clerk> {
  const id = `bench-${unitId}-${roundId}`;
  await insertAccount(db, { id, login: id, name: "填报", passwordHash: "没有密码", createdAt: now.toISOString() });
  await replaceGrants(db, id, [{ role: "clerk", unitId }]);
  const actor = await findAccount(db, id);
  if (!actor) throw new Error(`账号 ${id} 没有建成`);
  const act = { db, actor, now, address: "" };
  const reportId = await startReport(act, { roundId, unitId });
  const { figures, unread, narrative } = goldenReport(report);
  const saved = await saveDraft(act, { reportId, baseVersion: 1, content: { figures, unread, narrative } });
  if (!saved.ok) throw new Error(saved.sentence);
  const token = newToken();
  const times = { createdAt: now.toISOString(), lastSeenAt: now.toISOString() };
  const expiresAt = new Date(now.getTime() + 3_600_000).toISOString();
  await insertSession(db, { ...times, id: sessionIdOf(token), accountId: id, expiresAt, address: "", agent: "" });
  return { accountId: id, cookie: `nianbao=${token}`, reportId, version: saved.version };
}

process.once("message", async (database: DatabaseSettings) => {
  const clerks: Clerk[] = [];
  let today: Clerk | undefined;
  const server = await startServer({
    settings: { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {} },
    database,
    prepare: async (db) => {
      await seedDemo(db, { now: now.toISOString(), currentRound, hashPassword });
      const units = (await listUnits(db)).filter((unit) => unit.reports && unit.id !== "zhengfuban");
      for (const { id } of units.slice(0, 16)) clerks.push(await addClerk(db, id));
      today = await addClerk(db, units[20]!.id, `round-${currentRound.year}`, "sound-2021-30");
      return undefined;
    },
  });
  process.once("disconnect", () => {
    void server.close().then(() => process.exit(0));
  });
  if (!today) throw new Error("演示数据没有建成");
  process.send?.({ url: server.url, clerks, today } satisfies ServerNews);
});
