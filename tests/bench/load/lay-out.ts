/** A city of generated units, each with a clerk who is logged in and a draft begun. */
import { openDatabase, type Db } from "#db/client.ts";
import { findAccount, insertAccount, replaceGrants } from "#db/queries/accounts.ts";
import { insertRound } from "#db/queries/rounds.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { insertUnitName } from "#db/queries/unit-names.ts";
import { insertUnit } from "#db/queries/units.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { saveDraft } from "#app/services/save-draft.ts";
import { startReport } from "#app/services/start-report.ts";
import { newToken, sessionIdOf } from "#app/session/session-cookie.ts";
import { fieldsOfContent, type DraftFields } from "#report-schema/draft-input.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { goldenReport } from "#tests/golden/golden-report.ts";

export interface LoadClerk {
  readonly accountId: string;
  readonly cookie: string;
  readonly reportId: string;
  readonly version: number;
  /** As the server keeps them when typing begins. */
  readonly fields: DraftFields;
}

const now = new Date();
const [at, address] = [now.toISOString(), "127.0.0.1"];
const sessionMs = 6 * 3_600_000;
export const format = formatForYear(2025);

/** Log-ins are not part of the load: their passwords are made slow on purpose. */
export async function layOut(database: DatabaseSettings, count: number): Promise<LoadClerk[]> {
  const db = await openDatabase(database);
  try {
    await migrateToLatest(db);
    await addUnit(db, "city", null, "示例市人民政府");
    await insertRound(db, {
      id: "round-2025",
      year: 2025,
      formatId: format.id,
      dueOn: "2027-01-31",
      openedAt: at,
      openedBy: null,
    });
    const clerks: LoadClerk[] = [];
    for (let number = 1; number <= count; number += 1) clerks.push(await addClerk(db, number));
    return clerks;
  } finally {
    await db.destroy();
  }
}

async function addUnit(db: Db, id: string, parentId: string | null, name: string): Promise<void> {
  const kind = parentId === null ? "prefecture" : "department";
  const isGovernment = parentId === null;
  const facts = { id, parentId, kind, isGovernment, reports: !isGovernment, groupName: null, sortOrder: 0 } as const;
  await insertUnit(db, { ...facts, createdAt: at });
  const named = { id: `${id}-name`, unitId: id, kind: "official", name, validFrom: null, validTo: null } as const;
  await insertUnitName(db, named);
}

async function addClerk(db: Db, number: number): Promise<LoadClerk> {
  const [unitId, accountId] = [`unit-${number}`, `clerk-${number}`];
  await addUnit(db, unitId, "city", `示例市第${number}局`);
  const account = { id: accountId, login: accountId, name: `填报${number}`, passwordHash: "没有密码", createdAt: at };
  await insertAccount(db, account);
  await replaceGrants(db, accountId, [{ role: "clerk", unitId }]);
  const actor = await findAccount(db, accountId);
  if (!actor) throw new Error(`账号 ${accountId} 没有建成`);
  const act = { db, actor, now, address };
  const reportId = await startReport(act, { roundId: "round-2025", unitId });
  const { figures, unread, narrative } = goldenReport("city-2025");
  const content = { figures, unread, narrative };
  const saved = await saveDraft(act, { reportId, baseVersion: 1, content });
  if (!saved.ok) throw new Error(saved.sentence);
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionMs).toISOString();
  const id = sessionIdOf(token);
  await insertSession(db, { id, accountId, createdAt: at, lastSeenAt: at, expiresAt, address, agent: "" });
  const fields = fieldsOfContent(format, content);
  return { accountId, cookie: `nianbao=${token}`, reportId, version: saved.version, fields };
}
