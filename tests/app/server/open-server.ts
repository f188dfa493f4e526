import { createServer, type AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { AppSettings } from "#app/env.ts";
import { startServer, type RunningServer } from "#app/server/running-server.ts";
import { layOutRegion } from "#tests/support/region.ts";
import { engines } from "#tests/support/databases.ts";

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

export interface TestServer extends RunningServer {
  readonly port: number;
  /** Address on this machine, whatever address people type. */
  at(path: string): string;
}

/** The real server with a small county in a file of its own. The caller closes it. */
export async function openServer(settings: Partial<AppSettings> = {}, passwordHash?: string): Promise<TestServer> {
  const place = await engines[0]!.place();
  try {
    const port = await freePort();
    const server = await startServer({
      settings: { host: "127.0.0.1", port, proxies: 0, fontFiles: {}, ...settings },
      database: place.settings,
      prepare: async (db) => {
        await layOutRegion(db, passwordHash);
        return undefined;
      },
    });
    return {
      ...server,
      port,
      at: (path) => `http://127.0.0.1:${port}${path}`,
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

/** The same, closed when the test ends, however it ends. Call within a test. */
export async function serverForTest(settings: Partial<AppSettings> = {}): Promise<TestServer> {
  const server = await openServer(settings);
  onTestFinished(() => server.close());
  return server;
}
