/** The real server in a process of its own, with 3,000 units; told where to keep data, it says where it is. */
import "#app/server/production.ts";
import { startServer } from "#app/server/running-server.ts";
import { newToken, sessionIdOf } from "#app/session/session-cookie.ts";
import { insertSession } from "#db/queries/sessions.ts";
import { dayAfter } from "#report-schema/hand-in-curve.ts";
import { beijingDate } from "#report-schema/round-dates.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { layOutManyUnits, manyYear } from "./many-units.ts";

export interface BoardNews {
  readonly url: string;
  readonly cookie: string;
}

process.once("message", async (database: DatabaseSettings) => {
  const token = newToken();
  const server = await startServer({
    settings: { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {} },
    database,
    prepare: async (db) => {
      await layOutManyUnits(db);
      const now = new Date();
      // Four days before the end, when most is asked of the board: late last year, likely late, still to come.
      const due_on = dayAfter(beijingDate(now), 4);
      await db.updateTable("rounds").set({ due_on }).where("year", "=", manyYear).execute();
      const times = { createdAt: now.toISOString(), lastSeenAt: now.toISOString() };
      const expiresAt = new Date(now.getTime() + 3_600_000).toISOString();
      await insertSession(db, {
        ...times,
        id: sessionIdOf(token),
        accountId: "office",
        expiresAt,
        address: "",
        agent: "",
      });
      return undefined;
    },
  });
  process.once("disconnect", () => {
    void server.close().then(() => process.exit(0));
  });
  process.send?.({ url: server.url, cookie: `nianbao=${token}` } satisfies BoardNews);
});
