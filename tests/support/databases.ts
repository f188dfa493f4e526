import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { inject, onTestFinished } from "vitest";
import { openDatabase, type Db } from "#db/client.ts";
import { migrateToLatest } from "#db/migrate-to-latest.ts";
import type { DatabaseSettings } from "#db/settings.ts";

/** Where a database is, with what takes it away again. */
export interface Place {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

export interface Engine {
  readonly name: "SQLite" | "PostgreSQL";
  /** A new place with nothing in it. */
  place(): Promise<Place>;
}

/** Every database test runs on all of these: `describe.each(engines)("…（$name）", (engine) => …)`. */
export const engines: readonly Engine[] = [
  { name: "SQLite", place: newFile },
  { name: "PostgreSQL", place: newServerDatabase },
];

/** An empty place, taken away when the test ends, however it ends. Call within a test. */
export async function emptyPlace(engine: Engine): Promise<DatabaseSettings> {
  const place = await engine.place();
  onTestFinished(() => place.remove());
  return place.settings;
}

/** A fresh migrated database, closed and taken away when the test ends, however it ends. Call within a test. */
export async function freshDatabase(engine: Engine): Promise<Db> {
  const { db, close } = await openFreshDatabase(engine);
  onTestFinished(close);
  return db;
}

/** A fresh migrated database for callers that end it themselves, such as `afterAll`. */
export async function openFreshDatabase(
  engine: Engine,
): Promise<{ db: Db; settings: DatabaseSettings; close: () => Promise<void> }> {
  const place = await engine.place();
  let db: Db | undefined;
  const close = async (): Promise<void> => {
    await db?.destroy();
    await place.remove();
  };
  try {
    db = await openDatabase(place.settings);
    await migrateToLatest(db);
    return { db, settings: place.settings, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function newFile(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-test-"));
  return {
    settings: { engine: "sqlite", file: join(folder, "nianbao.sqlite") },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function newServerDatabase(): Promise<Place> {
  const server = inject("postgresServer");
  const name = `nianbao_test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(server);
  url.pathname = name;
  await onServer(server, `create database ${name}`);
  return {
    settings: { engine: "postgres", url: url.href },
    remove: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
