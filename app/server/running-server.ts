import type { Server } from "node:http";
import { resolve } from "node:path";
import { openDatabase, type Db } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import type { DatabaseSettings } from "#db/settings.ts";
import { clearKeptPapers, keepPapers, type KeptPapers } from "#app/renderers/kept-papers.ts";
import { writeDocx } from "#app/renderers/docx/write-docx.ts";
import { checkFontFiles } from "#app/renderers/pdf/fonts.ts";
import { printLook } from "#app/renderers/pdf/print-look.ts";
import { createPrintPool, type PrintPool } from "#app/renderers/pdf/print-pool.ts";
import { createReadingPool, type ReadingPool } from "#app/server/reading/reading-pool.ts";
import type { AppSettings } from "#app/env.ts";
import { secretBox } from "#app/session/secret-box.ts";
import type { ShownAccount } from "./app-context.ts";
import { startFindingCounter } from "./finding-counter.ts";
import { startReminderClock } from "./reminder-clock.ts";
import { smtpSender } from "./smtp.ts";
import { readSecretKey } from "./secret-key.ts";
import { finishedPages, type Pages } from "./pages.ts";
import { createWebApp, listen } from "./web-server.ts";

export interface RunningServer {
  readonly url: string;
  readonly db: Db;
  /** Makes the first person's PDF as fast as the next one's; the port is open meanwhile. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly settings: AppSettings;
  readonly database: DatabaseSettings;
  /** Without, those of the finished build. */
  readonly pages?: Pages;
  /** Fills an opened, migrated database before the port opens. */
  readonly prepare?: (db: Db) => Promise<readonly ShownAccount[] | undefined>;
  readonly say?: (line: string) => void;
  /** Without, one with the usual limits; closed with the server. */
  readonly readers?: ReadingPool;
}

/** Opens the store, brings it up to date, starts the printer and opens the port; closes all of it again on close. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { settings, database, prepare, say = () => {} } = options;
  checkFontFiles(settings.fontFiles);
  const db = await openDatabase(database);
  try {
    say("数据库：检查并更新结构");
    await migrateToLatest(db);
    const demoAccounts = await prepare?.(db);
    const printer = createPrintPool({ fonts: settings.fontFiles });
    const readers = options.readers ?? createReadingPool({ program: readingProgram(options) });
    try {
      const pages = options.pages ?? (await finishedPages("build"));
      const papers = papersOf(settings, printer);
      const secrets = secretBox(await readSecretKey(settings));
      const app = createWebApp({
        db,
        printer,
        readers,
        papers,
        settings,
        pages,
        secrets,
        ...(demoAccounts && { demoAccounts }),
      });
      const server = await listen(app, settings.host, settings.port);
      const url = addressOf(server, settings);
      const counter = startFindingCounter(db, say);
      const { mail, publicUrl } = settings;
      const reminders = mail && startReminderClock(db, smtpSender(mail), publicUrl?.href ?? "", say);
      return {
        url,
        db,
        warmUp: () => printer.warmUp(),
        close: async () => {
          await Promise.all([counter.stop(), reminders?.stop()]);
          await closeAll(server, [printer, readers], db);
        },
      };
    } catch (error) {
      await Promise.all([printer.close(), readers.close()]);
      throw error;
    }
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Beside the finished build its program too, which starts faster and holds half the memory of the sources. */
function readingProgram({ pages }: ServerOptions): string {
  return resolve(pages ? "app/server/reading/reading-process.ts" : "build/node/reading-process.js");
}

function papersOf({ paperFolder, fontFiles }: AppSettings, printer: PrintPool): KeptPapers {
  if (paperFolder === undefined) {
    return {
      paper: (outline, date) => printer.print(outline, { date }),
      word: (outline, date) => writeDocx(outline, { date }),
    };
  }
  void clearKeptPapers(paperFolder, new Date());
  return keepPapers(paperFolder, printLook(fontFiles), printer);
}

function addressOf(server: Server, settings: AppSettings): string {
  if (settings.publicUrl) return settings.publicUrl.href;
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  return `http://${host}:${port}/`;
}

async function closeAll(server: Server, workers: readonly { close(): Promise<void> }[], db: Db): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    // A connection in use ends with its next answer instead of being kept for more.
    server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
    // Whoever is still reading gets a moment; a forgotten tab must not keep the program alive.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
  await Promise.all(workers.map((one) => one.close()));
  await db.destroy();
}
