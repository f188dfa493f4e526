import type { AppContext } from "#app/server/app-context.ts";
import type { Db } from "#db/client.ts";
import { listSessions } from "#db/queries/sessions.ts";
import type { Person } from "#app/session/require-person.ts";
import { agentWords } from "./agent-words.ts";

/** Where the person is logged in at this moment, last used first. */
export async function loadSessions(
  db: Db,
  person: Person,
  { now, idleMinutes }: Pick<AppContext, "now" | "idleMinutes">,
) {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000).toISOString();
  const sessions = await listSessions(db, person.accountId);
  return sessions
    .filter(
      ({ revokedAt, expiresAt, lastSeenAt, stage }) =>
        stage !== "code" && revokedAt === null && expiresAt > now.toISOString() && lastSeenAt >= idleSince,
    )
    .map(({ id, address, agent, createdAt, lastSeenAt }) => ({
      id,
      address,
      agent: agentWords(agent),
      createdAt,
      lastSeenAt,
      isThis: id === person.sessionId,
    }));
}

export type SessionRow = Awaited<ReturnType<typeof loadSessions>>[number];
