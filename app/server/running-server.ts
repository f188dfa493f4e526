import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { openDatabase, type Db } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { createPrintPool } from "#app/renderers/pdf/print-pool.ts";
import type { AppSettings } from "#app/env.ts";
import type { ShownAccount } from "./app-context.ts";
import { createWebApp, listen } from "./web-server.ts";

export interface RunningServer {
  readonly url: string;
  readonly db: Db;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly settings: AppSettings;
  readonly database: DatabaseSettings;
  /** Folder of the finished build. */
  readonly buildFolder?: string;
  /** Fills an opened, migrated database before the port opens. */
  readonly prepare?: (db: Db) => Promise<readonly ShownAccount[] | undefined>;
  readonly say?: (line: string) => void;
}

/** Opens the store, brings it up to date, starts the printer and opens the port; closes all of it again on close. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, database, buildFolder = "build", prepare, say = () => {} } = options;
  const db = await openDatabase(database);
  try {
    say("数据库：检查并更新结构");
    await migrateToLatest(db);
    const demoAccounts = await prepare?.(db);
    const printer = createPrintPool({ fonts: settings.fontFiles });
    try {
      const build = (await import(pathToFileURL(resolve(buildFolder, "server/index.js")).href)) as ServerBuild;
      const clientFolder = resolve(join(buildFolder, "client"));
      const app = createWebApp({ db, printer, settings, build, clientFolder, ...(demoAccounts && { demoAccounts }) });
      const server = await listen(app, settings.host, settings.port);
      return { url: addressOf(server, settings), db, close: () => closeAll(server, printer, db) };
    } catch (error) {
      await printer.close();
      throw error;
    }
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

function addressOf(server: Server, settings: AppSettings): string {
  if (settings.publicUrl) return settings.publicUrl.href;
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  return `http://${host}:${port}/`;
}

async function closeAll(server: Server, printer: { close(): Promise<void> }, db: Db): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    // Whoever is still reading gets a moment; a forgotten tab must not keep the program alive.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
  await printer.close();
  await db.destroy();
}
