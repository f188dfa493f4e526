import { startServer, type RunningServer } from "#app/server/running-server.ts";
import { hashPassword } from "#app/session/password.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { formatForYear } from "#report-schema/formats/registry.ts";
import { dueDate } from "#report-schema/round-dates.ts";
import type { Engine } from "./databases.ts";

export interface Site extends RunningServer {
  address(path: string): string;
}

/** The moment the demo's data are made at in tests, and the year then being reported. */
export const demoNow = "2026-11-22T02:00:00.000Z";
export const demoYear = 2026;
export const demoPassword = "nianbao-demo";

interface SiteOptions {
  /** Without, the store is empty and the first visit sets up. */
  readonly demoData?: boolean;
}

/** The real server on a free port of this machine, with the demo's data in a database of its own. */
export async function openSite(engine: Engine, { demoData = true }: SiteOptions = {}): Promise<Site> {
  const place = await engine.place();
  const currentRound = { year: demoYear, formatId: formatForYear(demoYear).id, dueOn: dueDate(demoYear) };
  try {
    const server = await startServer({
      settings: { host: "127.0.0.1", port: 0, proxies: 0, fontFiles: {} },
      database: place.settings,
      prepare: async (db) => {
        if (demoData) await seedDemo(db, { now: demoNow, currentRound, hashPassword });
        return undefined;
      },
    });
    return {
      ...server,
      address: (path) => new URL(path, server.url).href,
      close: async () => {
        await server.close();
        await place.remove();
      },
    };
  } catch (error) {
    await place.remove();
    throw error;
  }
}
